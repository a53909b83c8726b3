package dev.tapedeck.retry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.Wire;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.TimeSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Tag;

/** A host that takes nothing, although it let us in, does not hold a call. */
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
    void isSetForAClientOrACall() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort());

            assertTimeUp(url, Wire.once().withWriteTimeout(SHORT), CallOptions.defaults());
            assertTimeUp(url, Wire.once(), CallOptions.defaults().withWriteTimeout(SHORT));
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
