package dev.tapedeck.internal.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.CallOptions;
import dev.tapedeck.Wire;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutAnswerTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"sid\":",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"sid\":\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{\"sid",
                "HTTP/1.1 500 Oops\r\nContent-Length: 500\r\n\r\nOops",
                "HTTP/1.1 200 OK\r\nContent-Le",
            })
    void isAConnectionExceptionAndNotMalformedJson(String bytes) throws IOException {
        try (SocketServer server = SocketServer.giving(RawResponse.cut(bytes))) {
            ApiClient caller = new ApiClient(
                    Service.at(server.url(), "user", "s3cret").with(Optional.empty(), Wire.once()),
                    WireAdapters.gson(),
                    (failure, body) -> failure);
            RecordingsApi api = caller.create(RecordingsApi.class);

            assertThatThrownBy(() -> caller.fetch(api.fetchRecording(SID, CallOptions.defaults())))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("GET /v1/Recordings/" + SID + " got no answer: ")
                    .hasCauseInstanceOf(IOException.class);
        }
    }
}
