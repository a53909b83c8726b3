package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The documents full of traps, made to clients by {@code -Ptry-spec} once for all tests that look at them. */
final class TriedDocuments {
    private static final long MINUTES = 5;

    private TriedDocuments() {}

    /** What it printed. */
    static List<String> log() {
        return Once.LOG;
    }

    private static List<String> make() {
        Path log = Path.of("target", "tried.log");
        try {
            Process maven = new ProcessBuilder(
                            Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                    .toString(),
                            "-B",
                            "-q",
                            "-o",
                            "-Ptry-spec",
                            "process-test-classes",
                            "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                            "-Dspec=" + Path.of("src", "test", "resources", "documents"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(maven.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while documents became clients", e);
        }
    }

    private static final class Once {
        static final List<String> LOG = make();
    }
}
