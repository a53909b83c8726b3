package dev.tapedeck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.media.Download;
import dev.tapedeck.media.DownloadOptions;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many files need only as many connections as there are simultaneous transfers, run after run. */
@Timeout(30)
class ConnectionReuseTest {
    private static final int AT_ONCE = 12;

    @TempDir
    Path directory;

    private final CyclicBarrier together = new CyclicBarrier(AT_ONCE);

    @Test
    void nextRunReusesTheConnections() {
        List<RecordingSid> sids = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> RecordingSid.of(String.format("RT%032x", number)))
                .toList();
        try (SocketServer storage = SocketServer.by((number, request) -> {
                    meet();
                    return RawResponse.of(200, "video/mp4", "");
                });
                SocketServer service = SocketServer.giving(RawResponse.redirect(storage.url() + "/file"));
                TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                        .baseUrl(service.url())
                        .build()) {
            for (int run = 0; run < 5; run++) {
                twilio.recordings()
                        .downloadAllBySid(sids, sid -> directory.resolve(sid.value()))
                        .withOptions(
                                DownloadOptions.builder().concurrency(AT_ONCE).build())
                        .forEach(Download::fileOrThrow);
            }

            assertThat(storage.connections()).isEqualTo(AT_ONCE);
        }
    }

    private void meet() {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
