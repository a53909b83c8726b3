package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No transfer goes on forever: attempts without progress are limited. */
@Timeout(20)
class HopelessStorageTest {
    @TempDir
    Path directory;

    @Test
    void givesUpOnAFileWithoutETagThatAlwaysBreaksAtTheSamePosition() {
        assertGivenUp(3, "100000", beginning("X: y", FILE, 100_000));
    }

    @Test
    void givesUpOnAFileWithoutETagThatBreaksEverEarlier() {
        assertGivenUp(
                3,
                "80000",
                beginning("X: y", FILE, 100_000),
                beginning("X: y", FILE, 90_000),
                beginning("X: y", FILE, 80_000));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void givesUpOnARestThatNeverBegins() {
        RawResponse nothing = part("bytes 100000-299999/300000|" + V1, 100_000, 100_000);

        assertGivenUp(3, "100000", beginning(V1, FILE, 100_000), nothing);
        assertThat(Storage.parts(directory)).hasSize(2);
    }

    @Test
    void givesUpOnAPartThatNeverFits() {
        RawResponse other = part("bytes 0-299999/300000|" + V1, 0, 300_000);
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), other)) {
            assertThatThrownBy(() -> storage.saveIn(directory)).isInstanceOf(MediaUnavailableException.class);

            assertThat(storage.requests()).hasSize(3);
            assertThat(directory).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX-Slow: ", ""})
    void givesUpOnAHeadThatNeverEnds(String head) {
        SocketServer host = SocketServer.giving(new RawResponse(head, End.TRICKLING));
        try (Storage storage = Storage.of(
                host,
                options -> options.toBuilder().timeout(Duration.ofMillis(300)).build())) {
            assertThatThrownBy(() -> storage.saveIn(directory))
                    .isInstanceOf(CallTimeoutException.class)
                    .hasMessageEndingWith("did not arrive: the time was up: raise timeout(...)");
            assertThat(storage.requests()).hasSize(3);
        }
    }

    @Test
    void givesUpOnARestThatIsAlwaysTooLong() {
        // The length of the part contradicts its Content-Range.
        SocketServer host = SocketServer.by((number, head) -> head.contains("Range: bytes=100000-")
                ? part("bytes 100000-299999/300000|" + V1, 99_000, 300_000)
                : beginning(V1, FILE, 100_000));
        try (Storage storage = Storage.of(host, options -> options)) {
            assertThatThrownBy(() -> storage.saveIn(directory)).isInstanceOf(MediaSizeMismatchException.class);

            assertThat(storage.requests()).hasSizeLessThan(20);
            assertThat(directory).isEmptyDirectory();
        }
    }

    private void assertGivenUp(int attempts, String position, RawResponse... answers) {
        try (Storage storage = Storage.giving(answers)) {
            ConnectionException thrown =
                    catchThrowableOfType(ConnectionException.class, () -> storage.saveIn(directory));

            assertThat(thrown)
                    .hasMessageStartingWith(
                            "The file of " + Storage.TITLE + " broke off after " + position + " of 300000 bytes: ");
            assertThat(thrown.attempts()).isEqualTo(attempts);
            assertThat(storage.requests()).hasSize(attempts);
            assertThat(storage.lastAttempt().orElseThrow().pause()).isEmpty();
        }
    }
}
