package dev.tapedeck.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownHostTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");

    private static OkHttpClient knowingNobody(String words) {
        return new OkHttpClient.Builder()
                .dns(host -> {
                    throw new UnknownHostException(words.replace("HOST", host));
                })
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST", "HOST: Name or service not known", "HOST: Temporary failure in name resolution"})
    void asksWhetherTheSpaceIsRight(String words) {
        List<String> told = new ArrayList<>();
        ClientOptions options = Wire.once().toBuilder()
                .observer(attempt -> told.add(attempt.failure().orElse("")))
                .build();
        SignalWireVideo client = SignalWireVideo.builder()
                .space("acme-odd")
                .project(ID.value(), "s3cret")
                .httpClient(knowingNobody(words))
                .options(options)
                .build();

        String reason = "unknown host acme-odd.signalwire.com: is the SignalWire space spelled right?";
        ConnectionException thrown = catchThrowableOfType(
                ConnectionException.class, () -> client.recordings().fetch(ID));
        assertThat(thrown)
                .hasMessage("GET /api/video/room_recordings/" + ID + " got no response: " + reason)
                .hasCauseInstanceOf(UnknownHostException.class);
        assertThat(told).containsExactly(reason);
    }

    @Test
    void asksWhetherTheBaseUrlIsRight() {
        String reason = "unknown host acme.example: is baseUrl(...) right?";
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(URI.create("https://acme.example"))
                .httpClient(knowingNobody("HOST: Name or service not known"))
                .options(Wire.once())
                .build();
        SignalWireVideo signalWire = SignalWireVideo.builder()
                .space("acme")
                .project(ID.value(), "s3cret")
                .baseUrl(URI.create("https://acme.example"))
                .httpClient(knowingNobody("HOST: Name or service not known"))
                .options(Wire.once())
                .build();

        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> twilio.recordings().fetch(SID)))
                .hasMessageEndingWith(" got no response: " + reason);
        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> signalWire.recordings().fetch(ID)))
                .hasMessageEndingWith(" got no response: " + reason);
    }

    @Test
    void asksWhetherTheBaseUrlIsRightIfNobodyListens() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(URI.create("http://127.0.0.1:" + port))
                .options(Wire.once())
                .build();

        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> twilio.recordings().fetch(SID)))
                .hasMessageEndingWith(
                        " got no response: Failed to connect to /127.0.0.1:" + port + ": is baseUrl(...) right?");
    }

    @Test
    void namesAnUnknownProxy() {
        OkHttpClient behindProxy = new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 8080)))
                .dns(knowingNobody("HOST: Name or service not known").dns())
                .build();
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .httpClient(behindProxy)
                .options(ClientOptions.builder().retryPolicy(RetryPolicy.none()).build())
                .build();

        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> twilio.recordings().fetch(SID)))
                .hasMessageEndingWith(" got no response: unknown host proxy.example");
    }
}
