package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Spring Boot application, with JUnit 6, passes its tests against the stand-in, and against the stubs in WireMock and
 * in Spring Cloud Contract's Stub Runner. Maven may use the network, because nothing else in the build needs Spring.
 */
class BootIT {
    private static final Path PROJECT = Path.of("projects", "boot");

    @TempDir
    private static Path folder;

    @Test
    void allItsTestsPass() throws IOException {
        Artifacts.putInto(ConsumerIT.REPOSITORY);
        Folders.copy(PROJECT, folder);
        Maven.online(folder, ConsumerIT.REPOSITORY)
                .with("-Dtapedeck.version=" + Artifacts.VERSION)
                .run("test");

        try (Stream<Path> reports = Files.list(folder.resolve("target/surefire-reports"))) {
            assertThat(reports.map(report -> report.getFileName().toString()).filter(name -> name.endsWith(".txt")))
                    .containsExactlyInAnyOrder(
                            "example.StandInTest.txt",
                            "example.ExtensionTest.txt",
                            "example.StubRunnerTest.txt",
                            "example.WireMockTest.txt");
        }
    }
}
