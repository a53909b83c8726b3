package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.internal.listing.FakeArchive.Take;
import dev.tapedeck.paging.PagedIterable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelFailureTest {
    private final ConnectionException failure = new ConnectionException("GET /v1/Takes got no response", null, 1);
    private final FakeArchive archive = FakeArchive.of(RecordTimes.UNIFORM.of(6000, 1));

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 50, 3111, 5999})
    void throwsAFailureInTurnWithoutLosingRecords(int place) {
        archive.failOnce(place, failure);
        List<Take> seen = new ArrayList<>();
        Iterator<Take> records = archive.parallel(4).iterator();

        Throwable thrown = catchThrowable(() -> records.forEachRemaining(seen::add));

        assertThat(thrown).isSameAs(failure);
        assertThat(seen).hasSizeBetween(place - 2 * archive.pageSize, place);
        records.forEachRemaining(seen::add);
        assertThat(seen).isEqualTo(archive.all());
    }

    @Test
    void throwsEachOfSeveralFailures() {
        archive.failOnce(700, failure)
                .failOnce(2000, new OutOfMemoryError("full"))
                .failOnce(5000, new IOException());
        List<Take> seen = new ArrayList<>();
        List<Throwable> thrown = new ArrayList<>();
        Iterator<Take> records = archive.parallel(8).iterator();
        while (seen.size() < 6000) {
            Throwable last = catchThrowable(() -> records.forEachRemaining(seen::add));
            Optional.ofNullable(last).ifPresent(thrown::add);
            assertThat(records.hasNext()).isEqualTo(seen.size() < 6000);
        }

        assertThat(thrown)
                .hasExactlyElementsOfTypes(ConnectionException.class, OutOfMemoryError.class, IOException.class);
        assertThat(seen).isEqualTo(archive.all());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 1600, 2000, 2999})
    void refusesRecordsInAnotherOrder(int place) {
        long[] seconds = RecordTimes.UNIFORM.of(3000, 1);
        seconds[place] = seconds[place - 1] + 1;
        FakeArchive mixed = FakeArchive.of(seconds);

        assertThatThrownBy(() -> mixed.parallel(4).toList())
                .isInstanceOf(BrokenListingException.class)
                .hasMessageContaining("Expected /v1/Takes to be listed newest first but a record of ")
                .hasMessageContaining("list it without parallel()");
    }

    @Test
    void noticesDifferingClocksAnywhere() {
        List<Integer> places = IntStream.range(730, 780).boxed().toList();

        assertThat(places).allSatisfy(place -> {
            long[] seconds = LongStream.range(0, 2500).map(age -> 2500 - age).toArray();
            seconds[place - 1]--;
            seconds[place]++;
            PagedIterable<Take> listing =
                    FakeArchive.of(seconds).pagesOf(1).parallel(2).limit(800);
            assertThatThrownBy(listing::toList).isInstanceOf(BrokenListingException.class);
        });
    }

    @Test
    void refusesOldestFirst() {
        FakeArchive oldestFirst = FakeArchive.of(1, 2, 3, 4);

        assertThatThrownBy(() -> oldestFirst.parallel(4).toList()).isInstanceOf(BrokenListingException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 50, 51})
    void neverOmitsRecordsWithoutATime(int each) {
        archive.timelessEach = each;

        // The first record after a bound may be returned twice, as TimedSource says.
        assertThat(archive.parallel(4).stream().distinct()).containsExactlyElementsOf(archive.all());
    }

    @Test
    void doesNotSliceAListingWithoutTimes() {
        archive.timelessEach = 1;

        assertThat(archive.parallel(4).toList()).isEqualTo(archive.all());

        assertThat(archive.requests).hasValue(120);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 49, 3000, 5999})
    void returnsARecordWhoseTimeIsUnreadable(int place) {
        archive.unreadable = place;

        assertThat(archive.parallel(4).toList()).isEqualTo(archive.all());
    }

    @Test
    void interruptEndsTheWaitButNotTheRequest() {
        CountDownLatch asked = new CountDownLatch(1);
        archive.before(0, () -> Waits.await(asked));
        Iterator<Take> records = archive.parallel(4).iterator();
        Thread.currentThread().interrupt();

        assertThatThrownBy(records::hasNext).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
        asked.countDown();
        assertThat(records).toIterable().containsExactlyElementsOf(archive.all());
    }

    @Test
    void abandonedIteratorStopsFetching() {
        archive.parallel(8).iterator().next();

        Waits.awaitIdle();
    }
}
