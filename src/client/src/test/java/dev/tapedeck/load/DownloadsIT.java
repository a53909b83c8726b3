package dev.tapedeck.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.RetryPolicy;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files from a host that breaks every third body: every byte is right, and nothing stays open. */
class DownloadsIT {
    private static final int FILES = 1_000;
    private static final int THREADS = 8;
    private static final Pattern NUMBER = Pattern.compile("^GET /[^ ]*?(\\d+)(?:/Media)? ");
    private static final Pattern RANGE = Pattern.compile("\nRange: bytes=(\\d+)-");

    @TempDir
    Path directory;

    @Test
    void downloadsAreCompleteAndLeaveNothingOpen() throws Exception {
        HeldResources before = HeldResources.now();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (SocketServer storage = SocketServer.by(DownloadsIT::sent);
                SocketServer service = SocketServer.by((count, head) -> link(storage, head));
                TwilioVideo twilio = client(service)) {
            List<Callable<Path>> downloads = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                int number = i;
                downloads.add(() -> save(twilio, number));
            }
            for (Future<Path> saved : threads.invokeAll(downloads)) {
                saved.get();
            }

            assertThat(storage.requests().size()).isBetween(FILES * 5 / 4, FILES * 2);
        }
        threads.shutdown();
        for (int number = 0; number < FILES; number++) {
            assertThat(Files.readAllBytes(directory.resolve(number + ".mkv"))).isEqualTo(file(number));
        }
        assertThat(directory.toFile().list()).hasSize(FILES);
        before.assertNoMore();
    }

    private Path save(TwilioVideo twilio, int number) {
        RecordingSid sid = RecordingSid.of("RT%032d".formatted(number));
        return twilio.recordings()
                .media(sid)
                .saveTo(directory.resolve(number + ".mkv"))
                .path();
    }

    private static TwilioVideo client(SocketServer service) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(service.url())
                .retryPolicy(RetryPolicy.builder()
                        .maxRetries(9)
                        .backoff(Duration.ZERO, Duration.ZERO)
                        .build())
                .build();
    }

    private static RawResponse link(SocketServer storage, String head) {
        return RawResponse.of("302 Found|Content-Length: 0|Location: " + storage.url() + "/" + number(head), "");
    }

    /** Returns a file of some thousand bytes, different for each number. */
    private static byte[] file(int number) {
        byte[] bytes = new byte[1_000 + number * 97];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    /** Returns the requested response; every third one has only half of the body. */
    private static RawResponse sent(int count, String head) {
        int number = number(head);
        byte[] file = file(number);
        Matcher range = RANGE.matcher(head);
        int from = range.find() ? Integer.parseInt(range.group(1)) : 0;
        int to = count % 3 == 0 ? (from + file.length) / 2 : file.length;
        // Every fifth file has no ETag, so its transfer has to restart.
        String etag = number % 5 == 0 ? "" : "|ETag: \"" + number + "\"";
        String status = from == 0
                ? "200 OK"
                : "206 Partial Content|Content-Range: bytes " + from + "-" + (file.length - 1) + "/" + file.length;
        RawResponse answer = RawResponse.of(
                status + "|Content-Length: " + (file.length - from) + etag, Arrays.copyOfRange(file, from, to));
        return count % 2 == 0 ? answer : answer.then(RawResponse.End.RESET);
    }

    private static int number(String head) {
        Matcher number = NUMBER.matcher(head);
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1).replaceFirst("^0+(?=.)", ""));
    }
}
