package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.media.ProgressListener;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt ends a transfer at once and does not change the target. */
class InterruptedTransferTest {
    private static final ProgressListener NOBODY = (received, total) -> {};

    private record Ending(Throwable thrown, boolean interrupted) {}

    @TempDir
    Path directory;

    private Path target;

    @BeforeEach
    void writeOlderFile() throws IOException {
        target = Files.writeString(directory.resolve("track.mkv"), "older");
    }

    @ParameterizedTest
    @EnumSource(names = {"STALLED", "TRICKLING"})
    void interruptInTheMiddleOfTheFileEndsTheTransfer(End end) throws Exception {
        RawResponse endless =
                RawResponse.of("200 OK|Content-Length: 5000000000|" + V1, FILE).then(end);
        try (Storage storage = Storage.giving(endless)) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            CompletableFuture<Ending> ending = new CompletableFuture<>();
            Thread thread = new Thread(() -> ending.complete(save(storage, (received, total) -> {
                if (received >= FILE.length) {
                    begun.complete(null);
                }
            })));
            thread.start();
            begun.get(5, TimeUnit.SECONDS);

            thread.interrupt();

            assertInterrupted(ending.get(5, TimeUnit.SECONDS), "broke off after ");
            storage.host().awaitAbandonment();
            assertThat(storage.requests()).hasSize(1);
        }
    }

    @Test
    void interruptBetweenTwoPartsEndsTheTransfer() {
        try (Storage storage = Storage.giving(StorageResponses.whole(V1, FILE))) {
            Ending ending = save(storage, (received, total) -> {
                if (received > 0) {
                    Thread.currentThread().interrupt();
                }
            });

            assertThat(ending.thrown()).isInstanceOf(CallInterruptedException.class);
            assertThat(ending.interrupted()).isTrue();
            assertUntouched();
        }
    }

    @Test
    void interruptInAPauseEndsTheTransfer() {
        TimeSource interrupting = pause -> {
            throw new InterruptedException();
        };
        SocketServer host = SocketServer.giving(beginning(V1, FILE, 100_000), refusal(500, ""));
        try (Storage storage = Storage.timed(host, interrupting)) {
            assertInterrupted(save(storage, NOBODY), "broke off after 100000 of 300000 bytes");
            assertThat(storage.requests()).hasSize(1);
        }
    }

    private void assertInterrupted(Ending ending, String place) {
        assertThat(ending.thrown())
                .isInstanceOf(CallInterruptedException.class)
                .hasMessageStartingWith("The file of " + Storage.TITLE + " " + place)
                .hasMessageEndingWith(": the thread was interrupted");
        assertThat(ending.interrupted()).isTrue();
        assertUntouched();
    }

    private void assertUntouched() {
        assertThat(target).hasContent("older");
        // The part and its note stay for the next transfer.
        assertThat(Storage.parts(directory)).hasSize(2);
        assertThat(directory.toFile().list()).hasSize(3).contains("track.mkv");
    }

    private Ending save(Storage storage, ProgressListener listener) {
        Throwable thrown = catchThrowable(() -> storage.media().saveTo(target, listener));
        return new Ending(thrown, Thread.interrupted());
    }
}
