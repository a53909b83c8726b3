package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A clean build makes the jars of this build again, byte for byte, in another folder, time zone, language and umask.
 */
class ReproducibleIT {
    private static final Set<String> STANDALONE = Set.of("tapedeck-cli", "tapedeck-testing");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        ProjectCopy project = ProjectCopy.fresh(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            closeToOthers();
        }
        project.maven()
                .umask("077")
                .environment("MAVEN_OPTS", "-Duser.timezone=Pacific/Chatham -Duser.language=tr -Duser.country=TR")
                .run("--quiet", "--threads=2", "package", "-Dmaven.test.skip=true");
    }

    /** Gives the copy the permissions of a checkout under that umask. */
    private static void closeToOthers() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.toList()) {
                String permissions = Files.isDirectory(file) ? "rwx------" : "rw-------";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        }
    }

    static List<String> artifacts() {
        return Artifacts.names();
    }

    @ParameterizedTest
    @MethodSource("artifacts")
    void anotherBuildPublishesTheSameBytes(String artifact) throws IOException {
        Path first = Artifacts.module(artifact).resolve("target");
        Path second = Artifacts.module(folder, artifact).resolve("target");
        List<Path> published = published(first);

        // The POM, and of programs another jar.
        assertThat(published).hasSize(Artifacts.KINDS.size() + (STANDALONE.contains(artifact) ? 2 : 1));
        assertThat(published(second)).isEqualTo(published);
        for (Path file : published) {
            assertThat(second.resolve(file))
                    .as("If this build was not a clean one, run mvn clean first")
                    .hasSameBinaryContentAs(first.resolve(file));
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
