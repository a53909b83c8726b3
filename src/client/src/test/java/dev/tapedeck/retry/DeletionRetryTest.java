package dev.tapedeck.retry;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.Wire;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a 404 says of a deletion depends on what became of the attempts before. */
class DeletionRetryTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @Test
    void isDoneIfAnAttemptThatBrokeMayHaveDoneIt() {
        Wire.answers(SERVICE, aResponse().withFault(Fault.EMPTY_RESPONSE), status(404));

        Method.DELETE.call(SERVICE, ClientOptions.defaults(), new FakeTime());

        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void isDoneIfAnAttemptThatFailedMayHaveDoneIt() {
        Wire.answers(SERVICE, status(502), status(429), status(404));

        Method.DELETE.call(SERVICE, ClientOptions.defaults(), new FakeTime());

        assertThat(Wire.urls(SERVICE)).hasSize(3);
    }

    @Test
    void isDoneIfAGatewayGaveUpWaiting() {
        Wire.answers(SERVICE, status(408), status(404));

        Method.DELETE.call(SERVICE, ClientOptions.defaults(), new FakeTime());

        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @Test
    void isNotDoneIfNoAttemptCanHaveDoneIt() {
        Wire.answers(SERVICE, status(429), status(425), status(404));

        NotFoundException thrown = catchThrowableOfType(
                NotFoundException.class, () -> Method.DELETE.call(SERVICE, ClientOptions.defaults(), new FakeTime()));

        assertThat(thrown.attempts()).isEqualTo(3);
    }

    @Test
    void isNotDoneIfItIsRefusedAfterwards() {
        Wire.answers(SERVICE, status(500), status(403));

        assertThatThrownBy(() -> Method.DELETE.call(SERVICE, ClientOptions.defaults(), new FakeTime()))
                .isInstanceOf(ApiException.class)
                .hasMessage(Method.DELETE.title() + " failed with 403 in 2 attempts");
    }

    @Test
    void aFetchOfWhatIsGoneFails() {
        Wire.answers(SERVICE, status(500), status(404));

        assertThatThrownBy(() -> Method.GET.call(SERVICE, ClientOptions.defaults(), new FakeTime()))
                .isInstanceOf(NotFoundException.class);
    }
}
