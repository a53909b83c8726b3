package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real build in a copy of the project: generates nothing twice and detects every change. */
class RegenerationIT {
    private static final String GENERATED = "src/client/target/generated-sources/twilio/";
    private static final String MODEL = GENERATED + "java/dev/tapedeck/twilio/model/RoomRecording.java";
    private static final String OTHER_MODEL = GENERATED + "java/dev/tapedeck/twilio/model/Room.java";
    private static final String PAGE = GENERATED + "docs/RoomRecording.md";
    private static final String CONTRACT = "specs/twilio-video-v1.yaml";

    @TempDir
    private static Path folder;

    private static ProjectCopy project;

    private FileTime before;

    @BeforeAll
    static void copy() throws IOException {
        project = ProjectCopy.built(folder);
        // Skips compiling the client, which takes most of the time and is part of all other builds.
        project.edit("src/client/pom.xml", "<maven.main.skip>${tools.only}", "<maven.main.skip>true");
        generate();
    }

    @BeforeEach
    void look() throws IOException {
        before = Files.getLastModifiedTime(model());
    }

    @Test
    void skipsTheGeneratorIfNothingChanged() throws IOException {
        String printed = generate();

        assertThat(Files.getLastModifiedTime(model())).isEqualTo(before);
        assertThat(printed).contains("Code generation is skipped because input was unchanged");
    }

    @Test
    void regeneratesAfterAChangeOfTheContract() throws IOException {
        project.edit(
                CONTRACT,
                "description: SID of the account in whose room the recording was made",
                "description: Edited in the contract. SID of the account in whose room the recording was made");
        generate();

        assertThat(model()).content().contains("Edited in the contract.");
    }

    @Test
    void regeneratesAfterAChangeOfAnOverlay() throws IOException {
        project.edit("specs/twilio-video-v1.overlay.yaml", "encryption_key:", "edited_in_the_overlay:");
        project.edit("specs/twilio-video-v1.overlay.yaml", "        credential-sid: ", "        key-sid: ");
        generate();

        assertThat(model()).content().contains("String editedInTheOverlay()");
        assertThat(project.file(GENERATED + "java/dev/tapedeck/twilio/model/RecordingSettings.java"))
                .content()
                .contains("KeySid awsCredentialsSid()");
    }

    @Test
    void regeneratesAfterAChangeOfATemplate() throws IOException {
        project.edit(
                "templates/partials/model/model.mustache", "Immutable and thread-safe.", "Edited in the template.");
        generate();

        assertThat(model()).content().contains("Edited in the template.");
    }

    @Test
    void regeneratesAfterAChangeOfTheSettings() throws IOException {
        project.edit("src/client/pom.xml", "provider=Twilio Video", "provider=Edited");
        generate();

        assertThat(model().resolveSibling("package-info.java")).content().contains("open enums of Edited");
    }

    @Test
    void regeneratesAfterAChangeOfTheGenerator() throws IOException {
        String file = "src/generator/src/main/java/dev/tapedeck/build/files/FormatSources.java";
        String last = "return formatter.formatSourceAndFixImports(source)";
        project.edit(file, last, last + " + \"// Edited\"");
        generate();

        assertThat(model()).content().contains("// Edited");
    }

    @Test
    void restoresDeletedAndEditedFilesAndDeletesAddedOnes() throws IOException {
        Files.delete(model());
        Files.delete(project.file(PAGE));
        project.edit(OTHER_MODEL, "{", "{ // Edited by hand");
        Path added = Files.writeString(model().resolveSibling("Added.java"), "class Added {}");
        generate();

        assertThat(model()).exists();
        assertThat(project.file(PAGE)).exists();
        assertThat(project.file(OTHER_MODEL)).content().doesNotContain("Edited by hand");
        assertThat(added).doesNotExist();
    }

    private static Path model() {
        return project.file(MODEL);
    }

    private static String generate() throws IOException {
        return project.maven().run("compile", "--projects=src/client", "--also-make");
    }
}
