package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many downloads at once: their order, and the results for the caller. */
@Timeout(30)
class DownloadsTest {
    private final HeldFiles files = new HeldFiles();

    @Test
    void returnsResultsInOrderOfCompletion() {
        try (DownloadRun<Integer> run = files.first(3).start()) {
            Iterator<Download<Integer>> results = run.iterator();
            for (int item : List.of(2, 3, 1)) {
                files.release(item);

                assertThat(results.next().item()).isEqualTo(item);
            }
            assertThat(results.hasNext()).isFalse();
        }
    }

    @Test
    void eachResultHasItsItemAndFile() {
        files.release(1);

        List<Download<Integer>> results = all(files.first(1));

        assertThat(results).singleElement().satisfies(download -> {
            assertThat(download.item()).isEqualTo(1);
            assertThat(download.file())
                    .hasValueSatisfying(file -> assertThat(file.path()).isEqualTo(Path.of("file-1")));
            assertThat(download.fileOrThrow()).isEqualTo(download.file().orElseThrow());
            assertThat(download.failure()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 64})
    void transfersAsManyFilesAtOnceAsTheConcurrency(int concurrency) throws Exception {
        try (DownloadRun<Integer> run = files.first(200)
                .withOptions(DownloadOptions.builder().concurrency(concurrency).build())
                .start()) {
            for (int i = 0; i < concurrency; i++) {
                files.awaitBegin();
            }
            IntStream.rangeClosed(1, 200).forEach(files::release);

            assertThat(run).hasSize(200);
            assertThat(files.most()).isEqualTo(concurrency);
            assertThat(files.threads().stream().distinct()).hasSizeLessThanOrEqualTo(2 * concurrency);
        }
    }

    @Test
    void reportsAFailureAndContinues() {
        IllegalStateException failure = new IllegalStateException("no such file");
        files.fail(2, failure);
        Stream.of(1, 3, 4, 5).forEach(files::release);

        List<Download<Integer>> results = all(files.first(5)
                .withOptions(DownloadOptions.builder().concurrency(2).build()));

        assertThat(results).extracting(Download::item).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        Download<Integer> failed = results.stream()
                .filter(result -> result.file().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(failed.item()).isEqualTo(2);
        assertThat(failed.failure()).containsSame(failure);
        assertThatThrownBy(failed::fileOrThrow).isSameAs(failure);
    }

    @Test
    void reportsExceptionsOfTheCallersFunctions() {
        Downloads<Integer> downloads = Downloads.of(List.of(1, 2), DownloadsTest::media, DownloadsTest::target);

        assertThat(all(downloads))
                .extracting(download -> download.failure().orElseThrow().getMessage())
                .containsExactlyInAnyOrder("no target for 1", "no media for 2");
    }

    @Test
    void reportsATargetFunctionThatReturnsNull() {
        assertThat(all(Downloads.of(List.of(1), DownloadsTest::media, DownloadsTest::noTarget)))
                .singleElement()
                .satisfies(download -> assertThat(download.failure().orElseThrow())
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("Expected a target for each item but the target function returned null"));
    }

    @SuppressWarnings("NullAway")
    private static Path noTarget(int item) {
        return null;
    }

    private static Path target(int item) {
        if (item == 1) {
            throw new IllegalArgumentException("no target for " + item);
        }
        return Path.of("file-" + item);
    }

    private static Media media(int item) {
        throw new IllegalArgumentException("no media for " + item);
    }

    @Test
    void refusesARepeatedTarget() {
        Stream.of(1, 2, 3).forEach(files::release);
        List<String> targets = List.of("a", "b", "c/../a");

        List<Download<Integer>> results = all(files.first(3, item -> Path.of(targets.get(item - 1))));

        assertThat(results.stream().filter(result -> result.failure().isPresent()))
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.item()).isEqualTo(3);
                    assertThat(refused.failure().orElseThrow())
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessage("Expected a different target for each item but " + Path.of("c/../a")
                                    + " is also the target of an earlier item: nothing was downloaded for this one");
                });
    }

    @Test
    void returnsNoResultsForNoItems() {
        assertThat(all(files.first(0))).isEmpty();
    }

    @Test
    void sendsNothingBeforeItIsStarted() {
        files.first(3);

        assertThat(files.read()).isZero();
    }

    @Test
    void passesTheSizeLimitToEachMedia() {
        assertThat(all(files.first(2)
                        .withOptions(DownloadOptions.builder()
                                .maxFileBytes(10)
                                .concurrency(1)
                                .build())))
                .extracting(download -> download.failure().orElseThrow().getMessage())
                .containsExactly("limit 10", "limit 10");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65})
    void refusesConcurrencyOutOfBounds(int concurrency) {
        assertThatThrownBy(() -> files.first(1)
                        .withOptions(DownloadOptions.builder()
                                .concurrency(concurrency)
                                .build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("concurrency must be between 1 and 64 but was " + concurrency);
    }

    private static List<Download<Integer>> all(Downloads<Integer> downloads) {
        List<Download<Integer>> results = new ArrayList<>();
        downloads.forEach(results::add);
        return results;
    }
}
