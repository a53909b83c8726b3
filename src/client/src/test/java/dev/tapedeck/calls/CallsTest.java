package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.CallOptions;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.io.IOException;
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
    void brokenConnectionIsAConnectionException(Fault fault) {
        Wire.answer(SERVICE, aResponse().withFault(fault));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith(TITLE + " got no response: ")
                .hasCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "999999999,999999999", "-1,", "1.5,", "'Wed, 21 Oct 2015 07:28:00 GMT',0", "1234567890,"})
    void readsRetryAfter(String header, Long seconds) {
        Wire.answer(SERVICE, aResponse().withStatus(503).withHeader("Retry-After", header));

        ApiException thrown = catchThrowableOfType(ApiException.class, this::fetch);

        assertThat(thrown.retryAfter()).isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @Test
    void readsTheRequestId() {
        Wire.answer(SERVICE, aResponse().withStatus(500).withHeader("X-Request-Id", "RQ1"));

        ApiException thrown = catchThrowableOfType(ApiException.class, this::fetch);

        assertThat(thrown.requestId()).contains("RQ1");
        assertThat(thrown.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptedThreadGetsNoResponse(boolean connected) {
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
                .hasMessage(TITLE + " got no response: the thread was interrupted");
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
