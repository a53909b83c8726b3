package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.refusal;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to a busy storage host are retried, at the time it asks for, if any. */
class BusyStorageTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void retriesABusyStorageHost(int status) {
        try (Storage storage = Storage.giving(refusal(status, ""), whole(V1, FILE))) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.pauses()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 30})
    void retriesWhenTheStorageHostAsks(int seconds) {
        String after = "|Retry-After: " + seconds;
        try (Storage storage = Storage.giving(refusal(503, after), refusal(429, after), whole(V1, FILE))) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);

            Duration asked = Duration.ofSeconds(seconds);
            assertThat(storage.pauses()).containsExactly(asked, asked);
            assertThat(storage.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
        }
    }

    @Test
    void doesNotWaitTooLong() {
        try (Storage storage = Storage.giving(refusal(503, "|Retry-After: 31"))) {
            assertUnavailable(storage, 503);

            assertThat(storage.requests()).hasSize(1);
            assertThat(storage.pauses()).isEmpty();
        }
    }

    @Test
    void retriesAsOftenAsThePolicySays() {
        try (Storage storage = Storage.giving(refusal(500, ""))) {
            assertUnavailable(storage, 500);

            assertThat(storage.requests()).hasSize(3);
            assertThat(storage.links()).isEqualTo(3);
        }
    }

    @Test
    void sendsOneRequestWithoutRetries() {
        SocketServer host = SocketServer.giving(refusal(503, ""));
        try (Storage storage = Storage.of(
                host,
                options -> options.toBuilder().retryPolicy(RetryPolicy.none()).build())) {
            assertUnavailable(storage, 503);

            assertThat(storage.requests()).hasSize(1);
        }
    }

    private void assertUnavailable(Storage storage, int status) {
        MediaUnavailableException thrown =
                catchThrowableOfType(MediaUnavailableException.class, () -> storage.saveIn(directory));

        assertThat(thrown.status()).hasValue(status);
        assertThat(directory).isEmptyDirectory();
    }
}
