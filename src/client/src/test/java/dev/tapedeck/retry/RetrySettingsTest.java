package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.TimedSignalWire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Retries are on unless a client or a call switches them off. */
class RetrySettingsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");

    private final RetryPolicy policy = RetryPolicy.defaults();

    @BeforeEach
    void fail() {
        Wire.answer(SERVICE, status(500));
    }

    @Test
    void retriesAreOnByDefault() {
        RetryPolicy defaults = ClientOptions.defaults().retryPolicy();

        assertThat(defaults.maxRetries()).isEqualTo(2);
        assertThat(defaults.maxRetryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(attempts(twilio(policy))).isEqualTo(3);
        assertThat(attempts(signalWire(policy))).isEqualTo(3);
    }

    @Test
    void retriesCanBeConfiguredForAClient() {
        assertThat(attempts(twilio(policy.toBuilder().maxRetries(4).build()))).isEqualTo(5);
        assertThat(attempts(signalWire(policy.toBuilder().maxRetries(1).build())))
                .isEqualTo(2);
    }

    @Test
    void retriesCanBeSwitchedOffForAClient() {
        assertThat(attempts(twilio(RetryPolicy.none()))).isEqualTo(1);
        assertThat(attempts(signalWire(RetryPolicy.none()))).isEqualTo(1);
    }

    @Test
    void retriesCanBeSetForOneCall() {
        try (TwilioVideo twilio = twilio(policy);
                SignalWireVideo signalWire = signalWire(RetryPolicy.none())) {
            CallOptions once =
                    CallOptions.builder().retryPolicy(RetryPolicy.none()).build();
            CallOptions often = CallOptions.builder()
                    .retryPolicy(policy.toBuilder().maxRetries(9).build())
                    .build();

            assertThat(attempts(twilio.withOptions(once))).isEqualTo(1);
            assertThat(attempts(signalWire.withOptions(often))).isEqualTo(10);
        }
    }

    @Test
    void nextCallUsesTheClientsPolicyAgain() {
        try (TwilioVideo twilio = twilio(policy)) {
            twilio.withOptions(
                    CallOptions.builder().retryPolicy(RetryPolicy.none()).build());

            assertThat(attempts(twilio)).isEqualTo(3);
        }
    }

    @Test
    void retriesEachPageOfAListing() {
        String page = "{\"recordings\":[{\"sid\":\"" + SID + "\"}],\"meta\":{\"next_page_url\":%s}}";
        String next = '"' + Wire.url(SERVICE).toString() + "/v1/Recordings?PageToken=2\"";
        Wire.answers(
                SERVICE,
                status(503),
                status(503),
                okJson(page.formatted(next)),
                status(503),
                status(503),
                okJson(page.formatted("null")));

        try (TwilioVideo twilio = twilio(policy)) {
            assertThat(twilio.recordings().list()).hasSize(2);
        }
        assertThat(Wire.urls(SERVICE)).hasSize(6);
    }

    private static int attempts(TwilioVideo twilio) {
        return catchThrowableOfType(
                        ApiException.class, () -> twilio.recordings().fetch(SID))
                .attempts();
    }

    private static int attempts(SignalWireVideo signalWire) {
        return catchThrowableOfType(
                        ApiException.class, () -> signalWire.recordings().fetch(ID))
                .attempts();
    }

    private static TwilioVideo twilio(RetryPolicy policy) {
        return TimedTwilio.builder(new FakeTime())
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .retryPolicy(policy)
                .build();
    }

    private static SignalWireVideo signalWire(RetryPolicy policy) {
        return TimedSignalWire.builder(new FakeTime())
                .project(ID.value(), "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(ClientOptions.builder().retryPolicy(policy).build())
                .build();
    }
}
