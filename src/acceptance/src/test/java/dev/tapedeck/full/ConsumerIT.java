package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maven builds projects that depend on our artifacts, from our jars and their POMs alone, and runs them. */
class ConsumerIT {
    static final Path PROJECT = Path.of("projects", "consumer");
    // A repository of its own, to leave the user's unchanged. Kept between builds, because copying plugins is slow.
    static final Path REPOSITORY = Path.of("target", "consumer-repository").toAbsolutePath();
    private static final Path DEPENDENT = Path.of("projects", "dependent");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Artifacts.putInto(REPOSITORY);
        Path consumer = copy("consumer", PROJECT);
        maven(consumer).run("process-classes");
    }

    @Test
    void listsRecordingsWithOurUserAgent() throws IOException {
        assertThat(printed("consumer"))
                .startsWith(
                        "request: GET /v1/Recordings?PageSize=100",
                        "user agent: tapedeck/" + Artifacts.VERSION + " java/"
                                + Runtime.version().feature(),
                        "recording: RT0123456789abcdef0123456789abcdef, 5000000000 bytes");
    }

    @Test
    void hasExactlyTheseJarsOnTheClassPath() throws IOException {
        List<String> classPath = printed("consumer").stream()
                .filter(line -> line.startsWith("class path: "))
                .map(line -> line.replaceFirst("class path: ", "").replaceFirst("-\\d.*\\.jar", ""))
                .toList();

        assertThat(classPath)
                .containsExactlyInAnyOrder(
                        "classes",
                        "tapedeck",
                        "tapedeck-runtime",
                        "retrofit",
                        "okhttp",
                        "okhttp-jvm",
                        "okio-jvm",
                        "kotlin-stdlib",
                        "annotations",
                        "gson",
                        "error_prone_annotations",
                        "jspecify");
    }

    static List<String> artifacts() {
        return Artifacts.names();
    }

    /** The artifacts need neither our parent POM nor a module that is not in the repository. */
    @ParameterizedTest
    @MethodSource("artifacts")
    void everyArtifactIsResolved(String artifact) throws IOException {
        Path dependent = copy("depends-on-" + artifact, DEPENDENT);

        assertThat(maven(dependent).with("-Dartifact=" + artifact).run("compile"))
                .contains("BUILD SUCCESS");
    }

    private static Maven maven(Path project) throws IOException {
        return Maven.in(project, REPOSITORY).with("-Dtapedeck.version=" + Artifacts.VERSION);
    }

    private static Path copy(String name, Path project) throws IOException {
        Path copy = folder.resolve(name);
        Folders.copy(project, copy);
        return copy;
    }

    private static List<String> printed(String project) throws IOException {
        return Files.readAllLines(folder.resolve(project).resolve("target/printed.txt"));
    }
}
