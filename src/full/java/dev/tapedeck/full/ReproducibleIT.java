package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.ProjectCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two clean builds, in two folders, make the same jars, byte by byte. */
class ReproducibleIT {
    private static final String VERSION = System.getProperty("project.version");
    private static final List<String> PROJECT = List.of(
            "pom.xml",
            ".mvn",
            "LICENSE",
            "specs",
            "templates",
            "src/build",
            "src/main",
            "src/spec",
            "src/stub",
            "src/cli");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws Exception {
        for (String copy : List.of("first", "second")) {
            ProjectCopy.of(folder.resolve(copy), PROJECT).maven("--quiet", "package", "-Dmaven.test.skip=true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-sources", "-javadoc"})
    void jarsAreTheSame(String classifier) throws IOException {
        Path jar = Path.of("target", "tapedeck-" + VERSION + classifier + ".jar");

        assertThat(folder.resolve("second").resolve(jar))
                .hasSameBinaryContentAs(folder.resolve("first").resolve(jar));
    }
}
