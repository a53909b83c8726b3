package dev.tapedeck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real build in a copy of the project: nothing is generated twice, and every change is seen. */
class RegenerationTest {
    private static final List<String> INPUTS = List.of("pom.xml", ".mvn", "specs", "templates", "src/build");
    private static final String MODELS = "target/generated-sources/twilio/java/dev/tapedeck/twilio/model/";
    private static final long MINUTES = 3;

    @TempDir
    private Path project;

    @Test
    void generatesOnlyWhatChangedAndAllThatChanged() throws Exception {
        for (String input : INPUTS) {
            copy(Path.of(input), project.resolve(input));
        }
        generate();
        Path model = project.resolve(MODELS + "RoomRecording.java");
        FileTime first = Files.getLastModifiedTime(model);

        generate();
        assertThat(Files.getLastModifiedTime(model)).isEqualTo(first);

        edit("templates/partials/model/model.mustache", "Immutable and thread-safe.", "Edited in the template.");
        edit("specs/twilio-video-v1.overlay.yaml", "encryption_key:", "edited_in_the_overlay:");
        generate();
        assertThat(model).content().contains("Edited in the template.", "String editedInTheOverlay()");
    }

    private void generate() throws IOException, InterruptedException {
        File log = project.resolve("build.log").toFile();
        String repository = "-Dmaven.repo.local=" + System.getProperty("maven.repo.local");
        Process maven = new ProcessBuilder(maven(), "--batch-mode", "--offline", repository, "process-sources")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(maven.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(maven.exitValue()).as(() -> read(log)).isZero();
    }

    private static String maven() {
        boolean windows = File.separatorChar == '\\';
        return Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString();
    }

    private void edit(String file, String old, String replacement) throws IOException {
        String text = Files.readString(project.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(project.resolve(file), text.replace(old, replacement));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(source, target);
                }
            }
        }
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
