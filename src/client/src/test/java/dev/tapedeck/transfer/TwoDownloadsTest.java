package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.SocketServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two simultaneous transfers to one path do not affect each other: the path has the later file, complete. */
class TwoDownloadsTest {
    private static final byte[] ONE = StorageResponses.file(400_000);
    private static final byte[] OTHER = StorageResponses.file(350_000);

    @TempDir
    Path directory;

    private final CyclicBarrier step = new CyclicBarrier(2);

    @Test
    void leaveOneCompleteFile() throws Exception {
        Path target = directory.resolve("track.mkv");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Storage one = Storage.of(SocketServer.giving(whole(V1, ONE)), options -> options);
                Storage other = Storage.giving(beginning(V1, OTHER, 200_000), whole("ETag: \"v2\"", OTHER))) {
            List<Future<?>> saved =
                    List.of(threads.submit(() -> save(one, target)), threads.submit(() -> save(other, target)));
            for (Future<?> each : saved) {
                each.get(10, TimeUnit.SECONDS);
            }

            assertThat(Files.readAllBytes(target)).isIn(ONE, OTHER);
            assertThat(directory.toFile().list()).containsExactly("track.mkv");
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each waits for the other after both have written a part. */
    private Void save(Storage storage, Path target) throws Exception {
        boolean[] met = new boolean[1];
        storage.media().saveTo(target, (received, total) -> {
            if (received > 100_000 && !met[0]) {
                met[0] = true;
                meet();
            }
        });
        return null;
    }

    private void meet() {
        try {
            step.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
