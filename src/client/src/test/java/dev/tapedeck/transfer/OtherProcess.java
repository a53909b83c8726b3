package dev.tapedeck.transfer;

import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;

/** A program that saves a recording's file and reports it: {@code OtherProcess SERVICE RECORDING TARGET}. */
final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] arguments) {
        try (TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(URI.create(arguments[0]))
                .build()) {
            twilio.recordings()
                    .media(RecordingSid.of(arguments[1]))
                    .saveTo(Path.of(arguments[2]), (received, total) -> System.out.println(received));
        }
    }

    /** Starts it in its own JVM. */
    static Process start(URI service, String recording, Path target) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        service.toString(),
                        recording,
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits until it has received this many bytes. */
    static void awaitBytes(Process process, long bytes) throws IOException {
        InputStream out = process.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = out.read(); next >= 0; next = out.read()) {
            if (next != '\n') {
                line.append((char) next);
            } else if (Long.parseLong(line.toString().strip()) >= bytes) {
                return;
            } else {
                line.setLength(0);
            }
        }
        throw new AssertionError("The process ended before it had received " + bytes + " bytes");
    }
}
