package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.refusal;
import static dev.tapedeck.transfer.StorageResponses.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.media.Download;
import dev.tapedeck.media.DownloadOptions;
import dev.tapedeck.media.DownloadRun;
import dev.tapedeck.media.Downloads;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many downloads over the network: prefetched links, and nothing left by a run that ends early. */
@Timeout(30)
class ManyDownloadsTest {
    private static final RawResponse STALLED = beginning(V1, FILE, 100_000).then(End.STALLED);

    @TempDir
    Path directory;

    @Test
    void savesAll() {
        try (Storage storage = Storage.giving(whole(V1, FILE))) {
            List<Path> saved = new ArrayList<>();

            downloads(storage, 20)
                    .forEach(download -> saved.add(download.fileOrThrow().path()));

            assertThat(saved).hasSize(20).allSatisfy(file -> assertThat(file).hasBinaryContent(FILE));
            assertThat(directory.toFile().list()).hasSize(20);
            assertThat(storage.links()).isEqualTo(20);
        }
    }

    @Test
    void fetchesTheNextLinkDuringATransfer() {
        CountDownLatch links = new CountDownLatch(2);
        SocketServer host = SocketServer.by((number, head) -> {
            await(links);
            return whole(V1, FILE);
        });
        UnaryOperator<ClientOptions> counting = options -> options.toBuilder()
                .observer(attempt -> {
                    if (attempt.operation().equals("FetchRecordingMedia") && attempt.target() == Target.SERVICE) {
                        links.countDown();
                    }
                })
                .build();
        try (Storage storage = Storage.of(host, counting)) {
            downloads(storage, 2)
                    .withOptions(DownloadOptions.builder().concurrency(1).build())
                    .forEach(Download::fileOrThrow);

            assertThat(storage.links()).isEqualTo(2);
        }
    }

    @Test
    void fetchesARefusedLinkAgain() {
        try (Storage storage = Storage.giving(refusal(403, ""), whole(V1, FILE))) {
            downloads(storage, 1).forEach(Download::fileOrThrow);

            assertThat(storage.links()).isEqualTo(2);
            assertThat(storage.requests().get(1)).startsWith("GET /file?Signature=2 ");
        }
    }

    @Test
    void refusalAffectsOnlyItsItem() {
        RawResponse file = whole(V1, FILE);
        try (Storage storage = Storage.giving(file, refusal(404, ""), file)) {
            List<Download<Integer>> results = new ArrayList<>();

            downloads(storage, 5)
                    .withOptions(DownloadOptions.builder().concurrency(1).build())
                    .forEach(results::add);

            assertThat(results).extracting(Download::item).containsExactly(0, 1, 2, 3, 4);
            assertThat(results.get(1).failure()).containsInstanceOf(MediaUnavailableException.class);
            assertThat(directory.toFile().list()).containsExactlyInAnyOrder("file-0", "file-2", "file-3", "file-4");
        }
    }

    @Test
    void closingEarlyLeavesNeitherTargetsNorConnections() throws Exception {
        try (Storage storage = Storage.giving(STALLED)) {
            DownloadRun<Integer> run = downloads(storage, 100).start();
            storage.host().awaitResponse();

            run.close();

            storage.host().awaitAbandonment();
            assertThat(directory.toFile().list()).hasSameSizeAs(Storage.parts(directory));
        }
    }

    @Test
    void interruptLeavesNoTargetsEither() throws Exception {
        try (Storage storage = Storage.giving(STALLED)) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread thread = new Thread(() ->
                    thrown.complete(catchThrowable(() -> downloads(storage, 100).forEach(download -> {}))));
            thread.start();
            storage.host().awaitResponse();

            thread.interrupt();

            assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
            storage.host().awaitAbandonment();
            assertThat(directory.toFile().list()).hasSameSizeAs(Storage.parts(directory));
        }
    }

    private static void await(CountDownLatch event) {
        try {
            assertThat(event.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Downloads<Integer> downloads(Storage storage, int count) {
        List<Integer> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(i);
        }
        return Downloads.of(items, item -> storage.media(), item -> directory.resolve("file-" + item));
    }
}
