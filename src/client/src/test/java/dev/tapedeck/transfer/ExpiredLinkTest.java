package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.part;
import static dev.tapedeck.transfer.StorageResponses.refusal;
import static dev.tapedeck.transfer.StorageResponses.rest;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expired link is requested again, once; if the new one is refused too, that is final. */
class ExpiredLinkTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 410})
    void renewsTheLinkInTheMiddle(int status) {
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), refusal(status, ""), rest(100_000))) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);

            assertThat(storage.links()).isEqualTo(3);
            assertThat(storage.requests().get(2)).startsWith("GET /file?Signature=3 ");
            assertThat(storage.headers("Range")).containsExactly("-", "bytes=100000-", "bytes=100000-");
            assertThat(storage.pauses()).hasSize(2).last().isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void renewsTheLinkAtTheStartEvenWithoutRetries() {
        SocketServer host = SocketServer.giving(refusal(403, ""), whole(V1, FILE));
        try (Storage storage = Storage.of(
                host,
                options -> options.toBuilder().retryPolicy(RetryPolicy.none()).build())) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.links()).isEqualTo(2);
        }
    }

    @Test
    void renewsTheLinkWheneverItExpiresAfterProgress() {
        RawResponse more = part("bytes 100000-299999/300000|" + V1, 100_000, 200_000);
        RawResponse expired = refusal(403, "");
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), expired, more, expired, rest(200_000))) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.links()).isEqualTo(5);
        }
    }

    @Test
    void fileIsUnavailableIfTheNewLinkIsRefusedToo() {
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), refusal(403, ""))) {
            MediaUnavailableException thrown =
                    catchThrowableOfType(MediaUnavailableException.class, () -> storage.saveIn(directory));

            assertThat(thrown).hasMessage("The storage host refused the file of " + Storage.TITLE + " with 403");
            assertThat(thrown.status()).hasValue(403);
            assertThat(storage.requests()).hasSize(3);
            assertThat(Storage.parts(directory)).hasSize(2);
        }
    }

    @Test
    void fileIsUnavailableAtOnceIfItDoesNotExist() {
        try (Storage storage = Storage.giving(refusal(404, ""))) {
            assertThatThrownBy(() -> storage.saveIn(directory)).isInstanceOf(MediaUnavailableException.class);

            assertThat(storage.requests()).hasSize(1);
        }
    }
}
