package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.ProjectCopy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real build in a copy of the project: nothing is generated twice, and every change is seen. */
class RegenerationIT {
    private static final List<String> INPUTS = List.of("pom.xml", ".mvn", "specs", "templates", "src/build");
    private static final String MODELS = "target/generated-sources/twilio/java/dev/tapedeck/twilio/model/";

    @TempDir
    private Path folder;

    @Test
    void generatesOnlyWhatChangedAndAllThatChanged() throws Exception {
        ProjectCopy project = ProjectCopy.of(folder, INPUTS);
        project.maven("process-sources");
        Path model = project.file(MODELS + "RoomRecording.java");
        FileTime first = Files.getLastModifiedTime(model);

        project.maven("process-sources");
        assertThat(Files.getLastModifiedTime(model)).isEqualTo(first);

        project.edit(
                "templates/partials/model/model.mustache", "Immutable and thread-safe.", "Edited in the template.");
        project.edit("specs/twilio-video-v1.overlay.yaml", "encryption_key:", "edited_in_the_overlay:");
        project.maven("process-sources");
        assertThat(model).content().contains("Edited in the template.", "String editedInTheOverlay()");
    }
}
