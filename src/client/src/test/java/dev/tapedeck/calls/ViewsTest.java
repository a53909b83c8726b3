package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.CallOptions;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.ProjectId;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients with other options, which share everything else with the client that was built. */
class ViewsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RoomRecordingId ID = RoomRecordingId.of("11111111-2222-3333-4444-555555555555");

    @Test
    void closingAViewClosesNothing() {
        Wire.answer(SERVICE, okJson("{}"));
        TwilioVideo twilio = Wire.twilio(SERVICE);
        SignalWireVideo signalWire = Wire.signalWire(SERVICE);

        TwilioVideo view = twilio.withOptions(options());
        SignalWireVideo other = signalWire.withOptions(options());
        view.withOptions(CallOptions.defaults()).close();
        other.withOptions(CallOptions.defaults()).close();
        view.recordings().fetch(SID);
        other.recordings().fetch(ID);
        view.close();
        other.close();
        view.recordings().fetch(SID);
        other.recordings().fetch(ID);
        twilio.withOptions(options()).recordings().fetch(SID);
        twilio.recordings().fetch(SID);
        signalWire.recordings().fetch(ID);

        assertThat(Wire.requests(SERVICE)).hasSize(7);
    }

    @Test
    void closingTheBuiltClientClosesItsViews() {
        TwilioVideo twilio = Wire.twilio(SERVICE);
        SignalWireVideo signalWire = Wire.signalWire(SERVICE);
        TwilioVideo view = twilio.withOptions(options()).withOptions(CallOptions.defaults());
        SignalWireVideo other = signalWire.withOptions(options()).withOptions(CallOptions.defaults());

        twilio.close();
        signalWire.close();

        List<Runnable> calls = List.of(
                () -> view.recordings().fetch(SID), () -> other.recordings().fetch(ID));
        for (Runnable call : calls) {
            assertThatThrownBy(call::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Expected an open client but it is closed: create a new one");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // A caller without a nullness checker may do this.
    void nullArgumentsOfClientsAreNamed() {
        assertNamed("options", () -> Wire.twilio(SERVICE).withOptions(null));
        assertNamed("options", () -> Wire.signalWire(SERVICE).withOptions(null));
        assertNamed("sid", () -> TwilioVideo.builder().account((String) null, "a"));
        assertNamed("authToken", () -> TwilioVideo.builder().account("a", null));
        assertNamed("sid", () -> TwilioVideo.builder().apiKey((String) null, "a"));
        assertNamed("secret", () -> TwilioVideo.builder().apiKey("a", null));
        assertNamed("baseUrl", () -> TwilioVideo.builder().baseUrl(null));
        assertNamed("httpClient", () -> TwilioVideo.builder().httpClient(null));
        assertNamed("timeout", () -> TwilioVideo.builder().timeout(null));
        assertNamed("sid", () -> Wire.twilio(SERVICE).recordings().fetch(null));
        assertNamed("room", () -> Wire.twilio(SERVICE).rooms().recordings(null));
        assertNamed("id", () -> Wire.signalWire(SERVICE).recordings().fetch(null));
        assertNamed("session", () -> Wire.signalWire(SERVICE).roomSessions().recordings(null));
        assertNamed("token", () -> TwilioVideo.builder().bearerToken(null));
        assertNamed("header", () -> TwilioVideo.builder().authorization(null));
        assertNamed("policy", () -> TwilioVideo.builder().retryPolicy(null));
        assertNamed("options", () -> TwilioVideo.builder().options(null));
        assertNamed("space", () -> SignalWireVideo.builder().space(null));
        assertNamed("projectId", () -> SignalWireVideo.builder().project((String) null, "a"));
        assertNamed("projectId", () -> SignalWireVideo.builder().project((ProjectId) null, "a"));
        assertNamed("apiToken", () -> SignalWireVideo.builder().project(ID.value(), null));
        assertNamed("token", () -> SignalWireVideo.builder().bearerToken(null));
        assertNamed("header", () -> SignalWireVideo.builder().authorization(null));
        assertNamed("policy", () -> SignalWireVideo.builder().retryPolicy(null));
        assertNamed("options", () -> SignalWireVideo.builder().options(null));
        assertNamed("baseUrl", () -> SignalWireVideo.builder().baseUrl((URI) null));
        assertNamed("timeout", () -> SignalWireVideo.builder().timeout(null));
        assertNamed("httpClient", () -> SignalWireVideo.builder().httpClient(null));
    }

    private static void assertNamed(String name, Runnable call) {
        assertThatNullPointerException().isThrownBy(call::run).withMessage(name);
    }

    private static CallOptions options() {
        return CallOptions.builder().timeout(Duration.ofSeconds(30)).build();
    }
}
