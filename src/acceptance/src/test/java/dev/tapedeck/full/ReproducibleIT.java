package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.ProjectCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two clean builds, in two folders and under two umasks, make the same jars, byte by byte. */
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
        build("first", "022");
        build("second", "077");
    }

    /** From files as a checkout under this umask makes them. */
    private static void build(String name, String umask) throws Exception {
        Path copy = folder.resolve(name);
        ProjectCopy project = ProjectCopy.of(copy, PROJECT).umask(umask);
        if (Files.getFileStore(copy).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (Stream<Path> tree = Files.walk(copy)) {
                for (Path file : tree.toList()) {
                    Files.setPosixFilePermissions(file, permissions(Files.isDirectory(file), umask.equals("077")));
                }
            }
        }
        project.maven("--quiet", "package", "-Dmaven.test.skip=true");
    }

    private static Set<PosixFilePermission> permissions(boolean folder, boolean closed) {
        String own = folder ? "rwx" : "rw-";
        String others = closed ? "---" : folder ? "r-x" : "r--";
        return PosixFilePermissions.fromString(own + others + others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-sources", "-javadoc"})
    void jarsAreTheSame(String classifier) throws IOException {
        Path jar = Path.of("target", "tapedeck-" + VERSION + classifier + ".jar");

        assertThat(folder.resolve("second").resolve(jar))
                .hasSameBinaryContentAs(folder.resolve("first").resolve(jar));
    }
}
