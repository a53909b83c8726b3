package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.TwilioVideo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallObserverTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final Optional<Duration> NONE = Optional.empty();

    private final List<Attempt> attempts = new ArrayList<>();
    private final ClientOptions options = ClientOptions.builder()
            .retryPolicy(
                    RetryPolicy.builder().backoff(Duration.ZERO, Duration.ZERO).build())
            .observer(attempts::add)
            .build();

    @Test
    void receivesASuccessfulCall() {
        Wire.answer(SERVICE, okJson("{}"));

        RoomCall.GET.call(SERVICE, options, new FakeTime());

        assertThat(attempts)
                .containsExactly(new Attempt(
                        "127.0.0.1",
                        "GetRoom",
                        "GET /api/video/rooms/{id}",
                        Target.SERVICE,
                        1,
                        OptionalInt.of(200),
                        Optional.empty(),
                        Duration.ZERO,
                        2,
                        Optional.empty()));
    }

    @Test
    void receivesEachAttemptAndThePauseAfterIt() {
        Wire.answers(
                SERVICE,
                status(503).withHeader("Retry-After", "3"),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                status(400));

        assertThatThrownBy(() -> RoomCall.GET.call(SERVICE, options, new FakeTime()))
                .isNotNull();

        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(attempts)
                .extracting(Attempt::status)
                .containsExactly(OptionalInt.of(503), OptionalInt.empty(), OptionalInt.of(400));
        assertThat(attempts)
                .extracting(Attempt::pause)
                .containsExactly(Optional.of(Duration.ofSeconds(3)), Optional.of(Duration.ZERO), NONE);
        assertThat(attempts.get(0).failure()).isEmpty();
        assertThat(attempts.get(1).failure()).isPresent();
    }

    @Test
    void receivesTheLastFailureToo() {
        Wire.answer(SERVICE, aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThatThrownBy(() -> RoomCall.GET.call(SERVICE, options, new FakeTime()))
                .isInstanceOf(ConnectionException.class);

        assertThat(attempts).hasSize(3);
        assertThat(attempts.get(2).pause()).isEmpty();
    }

    @Test
    void receivesTheDurationOfAnAttempt() {
        FakeTime waiting = new FakeTime();
        RawResponse answer = RawResponse.json("{}");
        try (SocketServer server = SocketServer.by((number, head) -> {
            waiting.pass(Duration.ofSeconds(4));
            return answer;
        })) {
            RoomCall.GET.call(server.url(), options, waiting);
        }

        assertThat(attempts).extracting(Attempt::took).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void doesNotReceiveQueries() {
        Wire.answer(SERVICE, okJson("{\"recordings\":[],\"meta\":{\"next_page_url\":null}}"));

        try (TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(Wire.url(SERVICE))
                .options(options)
                .build()) {
            assertThat(twilio.recordings().list()).isEmpty();
        }

        assertThat(Wire.urls(SERVICE).get(0)).contains("?");
        assertThat(attempts).extracting(Attempt::route).containsExactly("GET /v1/Recordings");
        assertThat(attempts).extracting(Attempt::operation).containsExactly("ListRecordings");
        assertThat(attempts).extracting(Attempt::provider).containsExactly("twilio");
    }

    @Test
    void exceptionsPropagateToTheCaller() {
        Wire.answer(SERVICE, okJson("{}"));
        IllegalStateException broken = new IllegalStateException("no log");

        assertThatThrownBy(() -> RoomCall.GET.call(
                        SERVICE,
                        options.toBuilder()
                                .observer(attempt -> {
                                    throw broken;
                                })
                                .build()))
                .isSameAs(broken);
    }
}
