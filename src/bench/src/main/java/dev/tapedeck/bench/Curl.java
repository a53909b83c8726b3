package dev.tapedeck.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The {@code curl} of this machine, for downloads. */
final class Curl {
    private Curl() {}

    /** Returns whether this machine has curl. */
    static boolean isThere() {
        try {
            return run(List.of("curl", "--version")) == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Downloads the media of these recordings into a directory, eight at once, through the service's redirects. */
    static void download(URI service, List<String> sids, Path directory) {
        String config = sids.stream()
                .map(sid -> "url = \"" + service + "/v1/Recordings/" + sid + "/Media\"\n" + "output = \""
                        + directory.resolve(sid) + "\"\n")
                .collect(Collectors.joining());
        Path file = directory.resolveSibling("bench.curl");
        try {
            Files.writeString(file, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int status = run(List.of(
                "curl",
                "--disable",
                "--no-progress-meter",
                "--show-error",
                "--fail",
                "--location",
                "--noproxy",
                "*",
                "--parallel",
                "--parallel-max",
                "8",
                "--user",
                Recorded.ACCOUNT + ":token",
                "--config",
                file.toString()));
        if (status != 0) {
            throw new IllegalStateException("curl ended with status " + status);
        }
    }

    private static int run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("curl did not end in two minutes");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while curl ran", e);
        }
    }
}
