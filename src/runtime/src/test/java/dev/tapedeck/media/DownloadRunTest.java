package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.error.CallInterruptedException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run of downloads: how far it reads ahead, and how it ends. */
@Timeout(30)
class DownloadRunTest {
    private final HeldFiles files = new HeldFiles();

    @Test
    void prefetchesAsManyLinksAsItTransfersFiles() throws Exception {
        try (DownloadRun<Integer> run = files.of(endless())
                .withOptions(DownloadOptions.builder().concurrency(2).build())
                .start()) {
            for (int i = 0; i < 4; i++) {
                files.awaitLocated();
            }
            files.release(files.awaitBegin());
            run.iterator().next();
            files.awaitLocated();

            assertThat(files.read()).isEqualTo(5);
        }
    }

    @Test
    void waitsForASlowCaller() {
        IntStream.rangeClosed(1, 2_000).forEach(files::release);
        try (DownloadRun<Integer> run = files.first(2_000)
                .withOptions(DownloadOptions.builder().concurrency(2).build())
                .start()) {
            AtomicInteger taken = new AtomicInteger();
            // Two results wait for the caller, and two more that were ready meanwhile; two files each are being located
            // or transferred.
            run.forEach(download -> assertThat(files.read()).isLessThanOrEqualTo(taken.incrementAndGet() + 8));

            assertThat(taken).hasValue(2_000);
        }
    }

    @Test
    void throwsFailureOfItemsAfterEarlierResults() throws Exception {
        IllegalStateException failure = new IllegalStateException("no further page");
        Iterator<Integer> broken = Stream.of(1, 2, 3)
                .peek(item -> {
                    if (item == 3) {
                        throw failure;
                    }
                })
                .iterator();
        try (DownloadRun<Integer> run = files.of(broken).start()) {
            files.awaitBegin();
            files.awaitBegin();
            files.release(2);
            Iterator<Download<Integer>> results = run.iterator();

            assertThat(results.next().item()).isEqualTo(2);
            files.release(1);
            assertThat(results.next().item()).isEqualTo(1);
            assertThatThrownBy(results::hasNext).isSameAs(failure);
            assertThatThrownBy(results::next).isSameAs(failure);
        }
        files.awaitEnd();
    }

    @Test
    void propagatesErrorsToTheCaller() {
        StackOverflowError error = new StackOverflowError();
        Media media = (Media) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Media.class}, (proxy, method, arguments) -> {
                    throw error;
                });
        Downloads<Integer> downloads = Downloads.of(List.of(1), item -> media, item -> Path.of("file"));

        assertThatThrownBy(() -> downloads.forEach(download -> {})).isSameAs(error);
    }

    @Test
    void threadsEndWhenAllIsDone() throws Exception {
        IntStream.rangeClosed(1, 10).forEach(files::release);
        DownloadRun<Integer> run = files.first(10).start();

        assertThat(run).hasSize(10);

        files.awaitEnd();
        assertThat(files.threads())
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getName().startsWith("tapedeck-download"));
        run.close();
        assertThat(run.iterator().hasNext()).isFalse();
        assertThatThrownBy(run.iterator()::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void closingCancelsRunningDownloads() throws Exception {
        DownloadRun<Integer> run = files.of(endless()).start();
        files.awaitBegin();

        run.close();

        assertThat(files.threads()).isNotEmpty().noneMatch(Thread::isAlive);
        assertThatThrownBy(run.iterator()::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected an open run of downloads but it is closed: call start() again");
    }

    @Test
    void closingWakesAWaitingCaller() throws Exception {
        DownloadRun<Integer> run = files.of(endless()).start();
        CompletableFuture<Throwable> waiting =
                CompletableFuture.supplyAsync(() -> catchThrowable(run.iterator()::next));
        files.awaitBegin();

        run.close();

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void exceptionOfTheConsumerEndsTheRun() {
        IllegalStateException enough = new IllegalStateException("enough");
        // Any may be located first: while one is held up, those after it may take all threads.
        IntStream.rangeClosed(1, 100).forEach(files::release);

        assertThatThrownBy(() -> files.of(endless()).forEach(download -> {
                    throw enough;
                }))
                .isSameAs(enough);

        assertThat(files.threads()).isNotEmpty().noneMatch(Thread::isAlive);
    }

    @Test
    void interruptOfTheCallerEndsTheRun() {
        // Any may be located first: while one is held up, those after it may take all threads.
        IntStream.rangeClosed(1, 100).forEach(files::release);

        Throwable thrown = catchThrowable(() -> files.of(endless()).forEach(download -> {
            Thread.currentThread().interrupt();
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown)
                .isInstanceOf(CallInterruptedException.class)
                .hasMessage("The next download did not arrive: the thread was interrupted");
        assertThat(files.threads()).isNotEmpty().noneMatch(Thread::isAlive);
    }

    private static Iterator<Integer> endless() {
        return IntStream.iterate(1, item -> item + 1).iterator();
    }
}
