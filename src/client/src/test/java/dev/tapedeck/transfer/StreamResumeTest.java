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

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.server.RawResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stream resumes like a file, but cannot restart, because its bytes have been read. */
class StreamResumeTest {
    private static final String NO_PROOF = "The stream broke off after 100000 bytes, and the storage host does not"
            + " prove that it still has the same file";

    @Test
    void resumesWhereItBroke() throws IOException {
        RawResponse more = part("bytes 100000-299999/300000|" + V1, 100_000, 200_000);
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), more, refusal(403, ""), rest(200_000));
                MediaStream stream = storage.media().stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(FILE);
            assertThat(stream.sizeInBytes()).isEqualTo(300_000);
            assertThat(storage.requests()).hasSize(4);
        }
    }

    @Test
    void restartsWhileNothingHasBeenRead() throws IOException {
        try (Storage storage = Storage.giving(beginning("X: y", FILE, 0), whole("X: y", FILE));
                MediaStream stream = storage.media().stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(FILE);
        }
    }

    static Stream<RawResponse> failsIfTheFileMayHaveChanged() {
        return Stream.of(whole("ETag: \"v2\"", FILE), whole("X: y", FILE), whole(V1, FILE));
    }

    @ParameterizedTest
    @MethodSource
    void failsIfTheFileMayHaveChanged(RawResponse second) {
        assertEnds(ConnectionException.class, NO_PROOF, beginning(V1, FILE, 100_000), second);
    }

    @Test
    void failsIfThePartIsOfAnotherFile() {
        RawResponse other = part("bytes 100000-299999/400000|" + V1, 100_000, 300_000);

        assertEnds(ConnectionException.class, NO_PROOF, beginning(V1, FILE, 100_000), other, whole(V1, FILE));
    }

    @Test
    void failsWithoutAnETag() {
        assertEnds(ConnectionException.class, NO_PROOF, beginning("X: y", FILE, 100_000), whole("X: y", FILE));
    }

    @Test
    void failsIfItIsRefused() {
        assertEnds(
                MediaUnavailableException.class,
                "The storage host refused the file of " + Storage.TITLE + " with 404",
                beginning(V1, FILE, 100_000),
                refusal(404, ""));
    }

    @Test
    void staysFailedAndReportsItsAttempts() throws IOException {
        try (Storage storage = Storage.giving(beginning("X: y", FILE, 100_000), whole("X: y", FILE));
                MediaStream stream = storage.media().stream()) {
            IOException first = catchThrowableOfType(IOException.class, stream::readAllBytes);

            assertThat(((ConnectionException) first.getCause()).attempts()).isEqualTo(2);
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
            assertThat(storage.requests()).hasSize(2);
        }
    }

    @Test
    void reportsTheEndOnce() throws IOException {
        try (Storage storage = Storage.giving(whole(V1, FILE));
                MediaStream stream = storage.media().stream()) {
            stream.readAllBytes();

            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(storage.attempts()).hasSize(1);
        }
    }

    private static void assertEnds(Class<? extends VideoException> cause, String message, RawResponse... answers) {
        try (Storage storage = Storage.giving(answers);
                MediaStream stream = storage.media().stream()) {
            assertThatThrownBy(stream::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessage(message)
                    .hasCauseInstanceOf(cause);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
