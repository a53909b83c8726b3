package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.TwilioVideo;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storage host that closes its idle connections. */
@Timeout(60)
class StaleStorageTest {
    // A connection that a caller's client made is probed for a GET only after a while.
    private static final int NOTICEABLE_MILLIS = 150;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void costsNoAttempt(boolean callersClient, @TempDir Path folder) throws Exception {
        try (SocketServer storage = SocketServer.giving(RawResponse.json("{}").then(End.IDLE_RESET));
                SocketServer server = SocketServer.giving(RawResponse.redirect(storage.url() + "/file"));
                TwilioVideo twilio = twilio(server, callersClient)) {
            twilio.recordings().media(Api.SID).withExpectedSize(2).saveTo(folder.resolve("one"));
            storage.endIdle(1);
            Thread.sleep(callersClient ? NOTICEABLE_MILLIS : 0);

            twilio.recordings().media(Api.SID).withExpectedSize(2).saveTo(folder.resolve("two"));

            assertThat(storage.requests()).hasSize(2);
            assertThat(storage.connections()).isEqualTo(2);
        }
    }

    private static TwilioVideo twilio(SocketServer server, boolean callersClient) {
        TwilioVideo.Builder builder = TwilioVideo.builder()
                .apiKey("SK1", "s3cret")
                .baseUrl(server.url())
                .options(Wire.once());
        return (callersClient ? builder.httpClient(new OkHttpClient()) : builder).build();
    }
}
