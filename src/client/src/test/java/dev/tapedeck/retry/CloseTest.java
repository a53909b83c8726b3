package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A closed client leaves nothing open and accepts no more calls. */
@Timeout(20)
class CloseTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RawResponse KEPT_ALIVE =
            new RawResponse("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", End.STALLED);
    private static final RawResponse HALF = RawResponse.of("200 OK|Content-Length: 5000000", "{\"sid\":");

    @Test
    void closesIdleConnections() throws Exception {
        try (SocketServer server = SocketServer.giving(KEPT_ALIVE)) {
            TwilioVideo twilio = twilio(server.url()).build();
            twilio.recordings().fetch(SID);

            twilio.close();

            server.awaitAbandonment();
        }
    }

    static Stream<RawResponse> cancelsAnOpenCall() {
        return Stream.of(RawResponse.stalled(""), HALF.then(End.STALLED), HALF.then(End.TRICKLING));
    }

    @ParameterizedTest
    @MethodSource
    void cancelsAnOpenCall(RawResponse answer) throws Exception {
        try (SocketServer server = SocketServer.giving(answer)) {
            TwilioVideo twilio = twilio(server.url()).build();
            CompletableFuture<Throwable> ending =
                    ending(() -> twilio.recordings().fetch(SID));
            server.awaitResponse();

            twilio.close();

            assertThat(ending.get(5, TimeUnit.SECONDS)).isInstanceOf(ConnectionException.class);
            server.awaitAbandonment();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cancelsARunningTransfer() throws Exception {
        RawResponse file = RawResponse.of("200 OK|Content-Length: 5000000", "the first bytes");
        try (SocketServer storage = SocketServer.giving(file.then(End.STALLED));
                SocketServer server = SocketServer.giving(redirect(storage))) {
            TwilioVideo twilio = twilio(server.url()).build();
            MediaStream stream = twilio.recordings().media(SID).stream();

            twilio.close();

            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("The file of GET /v1/Recordings/" + SID + "/Media ");
            storage.awaitAbandonment();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cancelsAPausedCall() {
        try (SocketServer server = SocketServer.giving(RawResponse.of("503 Busy|Content-Length: 0", ""))) {
            TwilioVideo[] client = new TwilioVideo[1];
            client[0] = TimedTwilio.builder(pause -> client[0].close())
                    .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                    .baseUrl(server.url())
                    .build();

            assertThatThrownBy(() -> client[0].recordings().fetch(SID)).isInstanceOf(IllegalStateException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void refusesFurtherCallsAndThoseOfViews() {
        try (SocketServer server = SocketServer.giving(KEPT_ALIVE)) {
            TwilioVideo twilio = twilio(server.url()).build();
            TwilioVideo view = twilio.withOptions(CallOptions.defaults());

            twilio.close();
            twilio.close();

            Stream.of(twilio, view).forEach(client -> {
                Media media = client.recordings().media(SID);
                assertRefused(() -> client.recordings().fetch(SID));
                assertRefused(() -> client.recordings().list().iterator().hasNext());
                assertRefused(media::link);
                assertRefused(media::stream);
                assertRefused(() -> media.saveTo(Path.of("target", "never")));
            });
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void doesNotCloseACallersClient() throws Exception {
        OkHttpClient own = new OkHttpClient();
        try (SocketServer server = SocketServer.giving(KEPT_ALIVE)) {
            TwilioVideo twilio = twilio(server.url()).httpClient(own).build();
            twilio.recordings().fetch(SID);

            twilio.close();

            assertRefused(() -> twilio.recordings().fetch(SID));
            assertThat(own.connectionPool().idleConnectionCount()).isEqualTo(1);
            assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
        } finally {
            own.connectionPool().evictAll();
        }
    }

    private static void assertRefused(ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected an open client but it is closed: create a new one");
    }

    private static CompletableFuture<Throwable> ending(ThrowingCallable call) {
        CompletableFuture<Throwable> ending = new CompletableFuture<>();
        new Thread(() -> ending.complete(catchThrowable(call))).start();
        return ending;
    }

    private static RawResponse redirect(SocketServer storage) {
        return RawResponse.of("302 Found|Content-Length: 0|Location: " + storage.url() + "/file", "");
    }

    private static TwilioVideo.Builder twilio(URI url) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(url)
                .options(ClientOptions.defaults());
    }
}
