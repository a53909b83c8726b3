package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.internal.threads.Prefetchable;
import dev.tapedeck.media.Media;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose address was prefetched. */
class PrefetchedLinkTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @TempDir
    Path directory;

    @Test
    void usesThePrefetchedAddressOnce() {
        try (Storage storage = Storage.giving(whole(V1, FILE))) {
            Media located = prefetched(storage.media());
            assertThat(storage.links()).isEqualTo(1);

            located.saveTo(directory.resolve("one"));
            assertThat(storage.links()).isEqualTo(1);

            located.saveTo(directory.resolve("other"));
            assertThat(storage.links()).isEqualTo(2);
        }
    }

    @Test
    void keepsThePrefetchedAddressWithALimit() {
        try (Storage storage = Storage.giving(whole(V1, FILE))) {
            prefetched(storage.media()).withMaxFileBytes(300_000).saveTo(directory.resolve("track.mkv"));

            assertThat(storage.links()).isEqualTo(1);
        }
    }

    @Test
    void fetchesTheAddressAgainIfItHasExpired() {
        Instant soon = Instant.now().plusSeconds(2);
        try (SocketServer host = SocketServer.giving(whole(V1, FILE));
                SocketServer service = SocketServer.by((number, head) -> RawResponse.of(
                        "302 Found|Content-Length: 0|Location: " + host.url() + "/file?Expires="
                                + soon.plusSeconds(1_000L * number).getEpochSecond(),
                        ""));
                TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                        .baseUrl(service.url())
                        .build()) {
            prefetched(twilio.recordings().media(SID)).saveTo(directory.resolve("track.mkv"));

            assertThat(service.requests()).hasSize(2);
            assertThat(host.requests())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .contains("Expires=" + soon.plusSeconds(1_000).getEpochSecond()));
        }
    }

    private static Media prefetched(Media media) {
        assertThat(media).isInstanceOf(Prefetchable.class);
        return (Media) ((Prefetchable<?>) media).prefetched();
    }
}
