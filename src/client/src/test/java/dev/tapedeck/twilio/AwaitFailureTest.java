package dev.tapedeck.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.FakeTime;
import dev.tapedeck.Polling;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AwaitException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ServerException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionStatus;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures end a wait, and which do not. */
@Timeout(20)
class AwaitFailureTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final CompositionSid SID = CompositionSid.of("CJ0123456789abcdef0123456789abcdef");
    private static final String WANTED = "Expected the composition " + SID + " to be rendered ";
    private static final String PROCESSING = "{\"status\":\"processing\"}";
    private static final RawResponse SILENCE = RawResponse.stalled("");

    private final FakeTime time = new FakeTime();
    private final Polling polling =
            Polling.builder().timeout(Duration.ofSeconds(2)).build();

    static Stream<ResponseDefinitionBuilder> passingFailures() {
        return Stream.of(
                aResponse().withStatus(408),
                aResponse().withStatus(425),
                aResponse().withStatus(429),
                aResponse().withStatus(500),
                aResponse().withStatus(503),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    }

    @ParameterizedTest
    @MethodSource("passingFailures")
    void transientFailureDoesNotEndTheWait(ResponseDefinitionBuilder failure) {
        Wire.answers(SERVICE, failure, okJson(PROCESSING), failure, okJson("{\"status\":\"completed\"}"));

        Composition rendered = await(
                Wire.url(SERVICE),
                polling.toBuilder().timeout(Duration.ofHours(1)).build());

        assertThat(rendered.status()).isEqualTo(CompositionStatus.COMPLETED);
        assertThat(Wire.urls(SERVICE)).hasSize(4);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        Wire.answers(
                SERVICE,
                aResponse().withStatus(429).withHeader("Retry-After", "20"),
                okJson("{\"status\":\"completed\"}"));

        await(
                Wire.url(SERVICE),
                polling.toBuilder().timeout(Duration.ofHours(1)).build());

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void deadlineReportsTheLastSeenStateAndTheLastFailure() {
        Wire.answers(SERVICE, okJson(PROCESSING), aResponse().withStatus(503).withBody("Busy"));

        AwaitException end = catchThrowableOfType(AwaitException.class, () -> await(Wire.url(SERVICE), polling));

        assertThat(end)
                .hasMessageStartingWith(WANTED
                        + "within PT2S but it was still processing when last seen, and the last poll failed: GET /v1/")
                .hasMessageEndingWith("503: Busy")
                .cause()
                .isExactlyInstanceOf(ServerException.class);
        assertThat(end.last(Composition.class).status()).isEqualTo(CompositionStatus.PROCESSING);
        assertThat(Wire.urls(SERVICE)).hasSize(3);
    }

    @Test
    void doesNotReportAnEarlierFailure() {
        Wire.answers(SERVICE, aResponse().withStatus(503), okJson(PROCESSING));

        assertThatThrownBy(() -> await(Wire.url(SERVICE), polling))
                .isInstanceOf(AwaitException.class)
                .hasMessage(WANTED + "within PT2S but it was still processing: pass a Polling with a longer timeout")
                .hasNoCause();
    }

    @Test
    void throwsTheFailureItselfIfNoPollSucceeded() {
        Wire.answer(SERVICE, aResponse().withStatus(503));

        assertThatThrownBy(() -> await(Wire.url(SERVICE), polling)).isExactlyInstanceOf(ServerException.class);
        assertThat(Wire.urls(SERVICE)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void permanentFailureEndsTheWaitAtOnce(int status) {
        Wire.answers(SERVICE, okJson(PROCESSING), aResponse().withStatus(status));

        ApiException end = catchThrowableOfType(ApiException.class, () -> await(Wire.url(SERVICE), polling));

        assertThat(end.status()).isEqualTo(status);
        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void interruptDuringAPollReportsTheLastSeenState() {
        VideoException end = interrupted(RawResponse.json(PROCESSING));

        assertThat(end)
                .isInstanceOf(AwaitException.class)
                .hasMessage(WANTED + "but the thread was interrupted while it was processing")
                .hasCauseInstanceOf(CallInterruptedException.class);
        assertThat(((AwaitException) end).last(Composition.class).status()).isEqualTo(CompositionStatus.PROCESSING);
    }

    @Test
    void interruptBeforeTheFirstSuccessfulPollSaysSo() {
        assertThat(interrupted(RawResponse.of("503 Busy|Content-Length: 0", "")))
                .isInstanceOf(CallInterruptedException.class)
                .hasMessage(WANTED + "but the thread was interrupted before the first poll succeeded")
                .hasCauseInstanceOf(CallInterruptedException.class);
    }

    @Test
    void pollHasTheRemainingTimeButAtLeastASecond() {
        Wire.answer(SERVICE, okJson(PROCESSING));
        Duration thirty = Duration.ofSeconds(30);
        Polling hundred = polling.toBuilder()
                .intervals(thirty, thirty)
                .timeout(Duration.ofSeconds(100))
                .build();

        List<Duration> limits = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    limits.add(Duration.ofNanos(chain.call().timeout().timeoutNanos()));
                    return chain.proceed(chain.request());
                })
                .build();
        Compositions compositions =
                client(Wire.url(SERVICE)).httpClient(http).build().compositions();

        assertThatThrownBy(() -> compositions.await(SID, hundred)).isInstanceOf(AwaitException.class);

        // The client's own limit is a minute.
        assertThat(limits).extracting(Duration::toSeconds).containsExactly(60L, 60L, 40L, 10L, 1L);
    }

    /** Returns how the wait ends if the thread is interrupted during the second poll, after this first response. */
    private VideoException interrupted(RawResponse first) {
        Thread waiting = Thread.currentThread();
        try (SocketServer server = SocketServer.by((number, head) -> {
            if (number == 1) {
                waiting.interrupt();
            }
            return number == 0 ? first : SILENCE;
        })) {
            VideoException end = catchThrowableOfType(VideoException.class, () -> await(server.url(), polling));

            assertThat(Thread.interrupted()).isTrue();
            return end;
        }
    }

    private Composition await(URI service, Polling kind) {
        return client(service).build().compositions().await(SID, kind);
    }

    private TwilioVideo.Builder client(URI service) {
        return TwilioVideo.builder()
                .time(time)
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(service)
                .options(Wire.once());
    }
}
