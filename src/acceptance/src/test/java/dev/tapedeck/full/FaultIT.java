package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real build reports a fault in a file of the project in one sentence, without a stack trace. */
class FaultIT {
    @TempDir
    private static Path folder;

    private static ProjectCopy project;

    @BeforeAll
    static void copy() throws IOException {
        project = ProjectCopy.built(folder);
    }

    @Test
    void reportsAFaultInAnOverlay() throws IOException {
        String overlay = "specs/signalwire-video.overlay.yaml";
        String whole = Files.readString(project.file(overlay));
        project.edit(overlay, "target: $", "target: $.nothing");
        List<String> said = errors("-Pdocs", "process-classes");
        Files.writeString(project.file(overlay), whole);

        assertThat(said.get(0)).contains(": " + overlay + ", action 1: ").endsWith(". -> [Help 1]");
        assertThat(said).noneMatch(line -> line.contains("Exception:") || line.contains("\tat "));
    }

    @Test
    void reportsAStalePageOfTheDocs() throws IOException {
        project.edit("generated-docs/twilio/Room.md", "#", "# Edited");
        List<String> said =
                errors("verify", "-Dmaven.test.skip", "-Dmaven.javadoc.skip", "--projects=src/client", "--also-make");

        assertThat(said.get(0))
                .endsWith("generated-docs/twilio/Room.md differs from the contract, its overlays and the facade");
        assertThat(said.get(1)).contains("generated-docs: the pages above are stale: refresh them with");
    }

    private static List<String> errors(String... arguments) throws IOException {
        return project.maven()
                .with("--quiet")
                .fail(arguments)
                .lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .toList();
    }
}
