package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A failed transfer releases its connection, even if more bytes are to come; the caller has nothing to close. */
@Timeout(20)
class LetGoTest {
    @Test
    void releasesTheConnectionOfAFileThatIsTooLarge() throws Exception {
        try (Storage storage = storage(beginning(V1, FILE, 1_000))) {
            assertThatThrownBy(() -> storage.media().withMaxFileBytes(299_999).stream())
                    .isInstanceOf(MediaTooLargeException.class);

            storage.host().awaitAbandonment();
        }
    }

    @Test
    void releasesTheConnectionOfAFileThatGetsTooLarge() throws Exception {
        RawResponse endless = RawResponse.of("200 OK", FILE);
        try (Storage storage = storage(endless);
                MediaStream stream = storage.media().withMaxFileBytes(100_000).stream()) {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(MediaTooLargeException.class);

            storage.host().awaitAbandonment();
        }
    }

    @Test
    void releasesTheConnectionOfMalformedCompression() throws Exception {
        try (Storage storage = storage(beginning("Content-Encoding: gzip", FILE, 100_000));
                MediaStream stream = storage.media().stream()) {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(ConnectionException.class);

            storage.host().awaitAbandonment();
        }
    }

    @Test
    void releasesTheConnectionOfUnknownCompression() throws Exception {
        try (Storage storage = storage(beginning("Content-Encoding: br", FILE, 100_000))) {
            assertThatThrownBy(() -> storage.media().stream()).isInstanceOf(UnexpectedResponseException.class);

            storage.host().awaitAbandonment();
        }
    }

    @Test
    void releasesTheConnectionOfAnEndlessErrorResponse() throws Exception {
        try (Storage storage = storage(RawResponse.of("403 No", FILE))) {
            assertThatThrownBy(() -> storage.media().stream()).isNotNull();

            storage.host().awaitAbandonment();
        }
    }

    @Test
    void releasesTheConnectionOfAStreamClosedEarly() throws Exception {
        try (Storage storage = storage(beginning(V1, FILE, 1_000))) {
            storage.media().stream().close();

            storage.host().awaitAbandonment();
        }
    }

    private static Storage storage(RawResponse answer) {
        SocketServer host = SocketServer.giving(answer.then(End.STALLED));
        return Storage.of(
                host,
                options -> options.toBuilder().retryPolicy(RetryPolicy.none()).build());
    }
}
