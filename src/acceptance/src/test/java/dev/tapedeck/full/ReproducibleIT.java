package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.MethodSource;

/** Two clean builds make the same jars byte for byte, in two folders, time zones, languages and umasks. */
class ReproducibleIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        build("first", "022", "-Duser.timezone=UTC -Duser.language=en -Duser.country=US");
        build("second", "077", "-Duser.timezone=Pacific/Chatham -Duser.language=tr -Duser.country=TR");
    }

    /** Builds from files with the permissions that a checkout under this umask gives them. */
    private static void build(String name, String umask, String settings) throws IOException {
        Path copy = folder.resolve(name);
        ProjectCopy project = ProjectCopy.fresh(copy);
        if (Files.getFileStore(copy).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (Stream<Path> tree = Files.walk(copy)) {
                for (Path file : tree.toList()) {
                    Files.setPosixFilePermissions(file, permissions(Files.isDirectory(file), umask.equals("077")));
                }
            }
        }
        project.maven()
                .umask(umask)
                .environment("MAVEN_OPTS", settings)
                .run("--quiet", "package", "-Dmaven.test.skip=true");
    }

    private static Set<PosixFilePermission> permissions(boolean folder, boolean closed) {
        String own = folder ? "rwx" : "rw-";
        String others = closed ? "---" : folder ? "r-x" : "r--";
        return PosixFilePermissions.fromString(own + others + others);
    }

    static List<String> artifacts() {
        return Artifacts.names();
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void bothBuildsPublishTheSameBytes(String artifact) throws IOException {
        Path first = Artifacts.module(folder.resolve("first"), artifact).resolve("target");
        Path second = Artifacts.module(folder.resolve("second"), artifact).resolve("target");
        List<Path> published = published(first);

        assertThat(published).hasSize(Artifacts.KINDS.size() + 1);
        assertThat(published(second)).isEqualTo(published);
        for (Path file : published) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    private static List<Path> published(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().matches(".*\\.(jar|pom)"))
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
        }
    }
}
