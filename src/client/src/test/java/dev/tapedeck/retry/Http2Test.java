package dev.tapedeck.retry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.retry.ProviderCalls.Client;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP/2 says which requests were not processed: only those are retried. */
@Timeout(30)
class Http2Test {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int INTERNAL_ERROR = 2;
    private static final int REFUSED_STREAM = 7;

    /** What happens to the second request. */
    private enum Second {
        REFUSED,
        GONE_AWAY,
        RESET
    }

    private final AtomicInteger requests = new AtomicInteger();
    private final SocketServer server = SocketServer.speaking(this::answer);
    private volatile Second second = Second.RESET;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void retriesAPostThatWasNotProcessed(ProviderCalls api) {
        for (Second end : List.of(Second.REFUSED, Second.GONE_AWAY)) {
            second = end;
            requests.set(0);
            try (Client client = client(api)) {
                client.get().run();

                client.post().run();

                assertThat(requests).hasValue(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderCalls.class)
    void doesNotRetryAPostThatMayHaveBeenProcessed(ProviderCalls api) {
        try (Client client = client(api)) {
            client.get().run();

            ConnectionException thrown = catchThrowableOfType(ConnectionException.class, client.post()::run);

            assertThat(thrown.attempts()).isEqualTo(1);
            assertThat(requests).hasValue(2);
        }
    }

    private Client client(ProviderCalls api) {
        OkHttpClient own = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build();
        return api.client(server.url(), Wire.once(), Optional.of(own));
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
        frame(out, SETTINGS, 0, 0);
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.readUnsignedByte();
            int stream = in.readInt();
            in.readNBytes(length);
            if (type == HEADERS) {
                answer(out, stream);
            }
        }
    }

    private void answer(DataOutputStream out, int stream) throws IOException {
        if (requests.incrementAndGet() != 2) {
            // HPACK: the eighth entry of the static table is ":status: 200".
            frame(out, HEADERS, 4, stream, (byte) 0x88);
            frame(out, DATA, 1, stream, "{}".getBytes(US_ASCII));
        } else if (second == Second.GONE_AWAY) {
            frame(out, GOAWAY, 0, 0, new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
        } else {
            byte code = (byte) (second == Second.REFUSED ? REFUSED_STREAM : INTERNAL_ERROR);
            frame(out, RST_STREAM, 0, stream, new byte[] {0, 0, 0, code});
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, byte... payload)
            throws IOException {
        out.writeByte(0);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }
}
