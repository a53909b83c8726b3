package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;

/** A host that accepts a connection but stops reading the request does not hold a call. */
@Timeout(20)
class WriteTimeoutTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int MORE_THAN_BUFFERS_HOLD = 32 * 1024 * 1024;

    /** An upload that no contract has: their bodies fit in the buffers of a socket. */
    interface Upload {
        @POST("upload")
        Call<Void> upload(@Body RequestBody body, @Tag CallOptions options);
    }

    @Test
    void isSetForAClientOrACall() {
        CountDownLatch done = new CountDownLatch(1);
        try (SocketServer silent = SocketServer.speaking(connection -> done.await())) {
            assertTimeUp(silent.url(), Wire.once().withWriteTimeout(SHORT), CallOptions.defaults());
            assertTimeUp(silent.url(), Wire.once(), CallOptions.defaults().withWriteTimeout(SHORT));
        } finally {
            done.countDown();
        }
    }

    private static void assertTimeUp(URI server, ClientOptions client, CallOptions call) {
        RequestBody body = RequestBody.create(new byte[MORE_THAN_BUFFERS_HOLD]);
        try (ApiClient calls = Method.client(server, client, TimeSource.SYSTEM)) {
            Upload wire = calls.create(Upload.class);

            assertThatThrownBy(() -> calls.run(wire.upload(body, call)))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessage("POST /upload got no answer: the time was up");
        }
    }
}
