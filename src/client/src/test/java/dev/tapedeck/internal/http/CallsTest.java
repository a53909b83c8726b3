package dev.tapedeck.internal.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.CallOptions;
import dev.tapedeck.Wire;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.RoomRecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final String TITLE = "GET /v1/Recordings/" + SID;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionIsAConnectionException(Fault fault) {
        Wire.answer(SERVICE, aResponse().withFault(fault));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith(TITLE + " got no answer: ")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void aBodyThatIsNoJsonIsUnexpected() {
        Wire.answer(SERVICE, ok("<html>s3cret</html>"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(TITLE + ": Expected JSON but 200 from 127.0.0.1 was a page of HTML: \"(credentials)\"");
    }

    @Test
    void aBodyOfAnotherTypeIsNamedByRequestAndPath() {
        Wire.answer(SERVICE, okJson("[\"12\"]"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(TITLE + ": Expected an object but was an array at $");
    }

    @Test
    void anEmptyBodyIsUnexpected() {
        assertUnexpected(ok(), ": Expected JSON but 200 from 127.0.0.1 had an empty body");
        assertUnexpected(noContent(), ": Expected JSON but 204 from 127.0.0.1 had an empty body");
    }

    @Test
    void readsABodyInItsOwnCharset() {
        Wire.answer(
                SERVICE,
                ok().withBody("{\"track_name\":\"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .withHeader("Content-Type", "application/json; charset=ISO-8859-1"));

        assertThat(fetch().trackName()).isEqualTo("Zo\u00eb");
    }

    @Test
    void aRedirectIsNotFollowed() {
        Wire.answer(SERVICE, aResponse().withStatus(302).withHeader("Location", Wire.url(SERVICE) + "/other"));

        ApiException thrown = catchThrowableOfType(ApiException.class, this::fetch);

        assertThat(thrown).hasMessage(TITLE + " failed with 302");
        assertThat(Wire.urls(SERVICE)).containsExactly("/v1/Recordings/" + SID);
    }

    @Test
    void aLongErrorBodyIsCut() {
        Wire.answer(SERVICE, aResponse().withStatus(500).withBody("<p>\n\n" + "x".repeat(300_000)));

        ApiException thrown = catchThrowableOfType(ApiException.class, this::fetch);

        assertThat(thrown.serviceMessage()).isEqualTo("x".repeat(200) + "...");
        assertThat(thrown).hasMessageStartingWith(TITLE + " failed with 500: xxx");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "999999999,999999999", "-1,", "1.5,", "'Wed, 21 Oct 2015 07:28:00 GMT',0", "1234567890,"})
    void readsHowLongToWait(String header, Long seconds) {
        Wire.answer(SERVICE, aResponse().withStatus(503).withHeader("Retry-After", header));

        ApiException thrown = catchThrowableOfType(ApiException.class, this::fetch);

        assertThat(thrown.retryAfter()).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @Test
    void readsTheNameOfTheRequest() {
        Wire.answer(SERVICE, aResponse().withStatus(500).withHeader("X-Request-Id", "RQ1"));

        ApiException thrown = catchThrowableOfType(ApiException.class, this::fetch);

        assertThat(thrown.requestId()).contains("RQ1");
        assertThat(thrown.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anInterruptedThreadGetsNoAnswer(boolean connected) {
        Wire.answer(SERVICE, okJson("{}"));
        ApiClient caller = caller();
        if (connected) {
            fetch(caller);
        }
        Thread.currentThread().interrupt();

        Throwable thrown = catchThrowable(() -> fetch(caller));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown)
                .isInstanceOf(ConnectionException.class)
                .hasMessage(TITLE + " got no answer: the thread was interrupted");
    }

    @Test
    void anOddIdIsRefusedBeforeAnyRequest() {
        ApiClient caller = caller();
        RoomRecordingsApi api = caller.create(RoomRecordingsApi.class);

        assertThatThrownBy(() ->
                        caller.fetch(api.fetchRoomRecording(new RoomSid("../Recordings"), SID, CallOptions.defaults())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected a well-formed RoomSid");

        assertThat(Wire.urls(SERVICE)).isEmpty();
    }

    private void assertUnexpected(ResponseDefinitionBuilder answer, String problem) {
        Wire.answer(SERVICE, answer);

        assertThatThrownBy(this::fetch)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage(TITLE + problem);
    }

    private Recording fetch() {
        return fetch(caller());
    }

    private static Recording fetch(ApiClient caller) {
        return caller.fetch(caller.create(RecordingsApi.class).fetchRecording(SID, CallOptions.defaults()));
    }

    private static ApiClient caller() {
        return new ApiClient(
                Service.at(Wire.url(SERVICE), "user", "s3cret").with(Optional.empty(), Wire.once()),
                WireAdapters.gson(),
                (failure, body) -> failure);
    }
}
