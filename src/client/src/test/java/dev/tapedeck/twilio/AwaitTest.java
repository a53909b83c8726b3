package dev.tapedeck.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.FakeTime;
import dev.tapedeck.Polling;
import dev.tapedeck.error.AwaitException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.RecordingStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwaitTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final CompositionSid SID = CompositionSid.of("CJ0123456789abcdef0123456789abcdef");
    private static final RecordingSid RECORDING = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    private final FakeTime time = new FakeTime();
    private final Polling polling = Polling.defaults();

    @Test
    void pollsLessAndLessOftenUntilRendered() {
        Wire.pages(
                SERVICE,
                "/v1/Compositions/" + SID,
                status("enqueued"),
                status("processing"),
                status("processing"),
                status("completed"));

        Composition rendered = twilio().compositions().await(SID, polling);

        assertThat(rendered.status()).isEqualTo(CompositionStatus.COMPLETED);
        assertThat(Wire.urls(SERVICE)).hasSize(4);
        assertThat(time.pauses())
                .containsExactly(Duration.ofSeconds(1), Duration.ofMillis(1_500), Duration.ofMillis(2_250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "deleted", "archived"})
    void returnsFinalStatesAtOnce(String status) {
        Wire.answer(SERVICE, okJson(status(status)));

        assertThat(twilio().compositions().await(SID, polling).status().value()).isEqualTo(status);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void deadlineEndsTheWaitWithTheLastSeenState() {
        Wire.answer(SERVICE, okJson(status("processing")));
        Duration fourSeconds = Duration.ofSeconds(4);
        Polling tenSeconds = polling.toBuilder()
                .timeout(Duration.ofSeconds(10))
                .intervals(fourSeconds, fourSeconds)
                .build();

        AwaitException end = catchThrowableOfType(
                AwaitException.class, () -> twilio().compositions().await(SID, tenSeconds));

        assertThat(end)
                .hasMessage("Expected the composition " + SID
                        + " to be rendered within PT10S but it was still processing: pass a"
                        + " Polling with a longer timeout");
        assertThat(end.last(Composition.class).status()).isEqualTo(CompositionStatus.PROCESSING);
        assertThat(end).hasNoCause();
        assertThat(Wire.urls(SERVICE)).hasSize(4);
        assertThat(time.pauses()).containsExactly(fourSeconds, fourSeconds, Duration.ofSeconds(2));
    }

    @Test
    void lastPollIsAtTheDeadline() {
        Wire.pages(SERVICE, "/v1/Compositions/" + SID, status("processing"), status("completed"));
        Duration second = Duration.ofSeconds(1);

        Composition rendered = twilio().compositions()
                .await(
                        SID,
                        polling.toBuilder()
                                .timeout(second)
                                .intervals(Duration.ofHours(1), Duration.ofHours(1))
                                .build());

        assertThat(rendered.status()).isEqualTo(CompositionStatus.COMPLETED);
        assertThat(time.pauses()).containsExactly(second);
    }

    @Test
    void interruptEndsTheWaitAndKeepsTheFlag() {
        Wire.answer(SERVICE, okJson(status("processing")));
        TimeSource interrupting = pause -> {
            throw new InterruptedException();
        };

        assertThatThrownBy(() -> twilio(interrupting).compositions().await(SID, polling))
                .isInstanceOf(AwaitException.class)
                .hasMessage("Expected the composition " + SID
                        + " to be rendered but the thread was interrupted while it was processing");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void throwsFinalFailuresUnchanged() {
        Wire.answer(SERVICE, jsonResponse("{\"code\":20404,\"message\":\"Not here\"}", 404));

        assertThatThrownBy(() -> twilio().compositions().await(SID, polling)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void awaitsARecordingUntilItIsCompleted() {
        Wire.pages(SERVICE, "/v1/Recordings/" + RECORDING, status("processing"), status("completed"));

        assertThat(twilio().recordings().await(RECORDING, polling).status()).isEqualTo(RecordingStatus.COMPLETED);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    private static String status(String status) {
        return "{\"status\":\"" + status + "\"}";
    }

    private TwilioVideo twilio() {
        return twilio(time);
    }

    private static TwilioVideo twilio(TimeSource time) {
        return TwilioVideo.builder()
                .time(time)
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .build();
    }
}
