package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials are not sent in cleartext unless the caller allows it. */
class CleartextTest {
    private static final String REFUSAL = "Expected the base URL to be https, because credentials are sent there:"
            + " correct baseUrl(...), or allow it by ClientOptions.builder().allowCleartext()";

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "http://192.168.0.1:8080/proxy", "http://localhost.example.com"})
    void bothClientsRefuseCleartext(URI elsewhere) {
        assertThatThrownBy(() -> twilio(elsewhere, ClientOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(REFUSAL);
        assertThatThrownBy(() -> signalWire(elsewhere, ClientOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "http://192.168.0.1:8080/proxy"})
    void acceptsCleartextIfAllowed(URI elsewhere) {
        ClientOptions allowed = ClientOptions.builder().allowCleartext().build();

        assertThat(twilio(elsewhere, allowed)).isNotNull();
        assertThat(signalWire(elsewhere, allowed)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:80", "https://example.com"})
    void acceptsCleartextOnLoopback(URI here) {
        assertThat(twilio(here, ClientOptions.defaults())).isNotNull();
        assertThat(signalWire(here, ClientOptions.defaults())).isNotNull();
    }

    private static TwilioVideo twilio(URI url, ClientOptions options) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(url)
                .options(options)
                .build();
    }

    private static SignalWireVideo signalWire(URI url, ClientOptions options) {
        return SignalWireVideo.builder()
                .project(RoomCall.ROOM.value(), "s3cret")
                .baseUrl(url)
                .options(options)
                .build();
    }
}
