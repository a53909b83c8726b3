package dev.tapedeck.full;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The change report as a program of its own: {@code java -jar tapedeck-tools.jar OLD NEW}. */
final class ReportJar {
    private static final long MINUTES = 5;
    // Where the overlays are.
    private static final Path PROJECT = Path.of("../..");
    private static final Path JAR = Path.of("../tools/target", "tapedeck-tools-" + Artifacts.VERSION + ".jar")
            .toAbsolutePath();

    private ReportJar() {}

    /**
     * What a run has printed.
     *
     * @param status the exit status
     * @param report the lines on standard output
     * @param problem the text on standard error
     */
    record Printed(int status, List<String> report, String problem) {}

    /** Compares two documents. Options are system properties, such as {@code -DfailOn=breaking}. */
    static Printed compare(Path old, Path now, String... options) throws IOException {
        Path out = Files.createTempFile("report", ".md");
        Path err = Files.createTempFile("report", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", JAR.toString(), old.toString(), now.toString()));
        Process java = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(java.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            return new Printed(java.exitValue(), Files.readAllLines(out), Files.readString(err, UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while the report ran", e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
