package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.internal.listing.FakeArchive.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ParallelListingTest {
    static Stream<Arguments> waysOfFetching() {
        return Stream.of(RecordTimes.values())
                .flatMap(times -> Stream.of(
                        Arguments.of(times, 1, 8),
                        Arguments.of(times, 2, 2),
                        Arguments.of(times, 50, 1),
                        Arguments.of(times, 50, 8),
                        Arguments.of(times, 50, 64)));
    }

    @ParameterizedTest
    @MethodSource("waysOfFetching")
    void returnsEachRecordOnceInOrder(RecordTimes times, int pageSize, int atOnce) {
        FakeArchive archive = FakeArchive.of(times.of(2500, 1)).pagesOf(pageSize);

        assertThat(archive.parallel(atOnce).toList()).isEqualTo(archive.all());

        assertThat(archive.mostAtOnce()).isBetween(1, atOnce);
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    /**
     * Pages of any size, and services whose bounds differ from Twilio's documentation: exclusive start, inclusive end.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void returnsEachRecordOnceForAnyBoundsOfTheService(int seed) {
        Random random = new Random(seed);
        RecordTimes times = List.of(RecordTimes.values()).get(random.nextInt(RecordTimes.values().length));
        FakeArchive archive = FakeArchive.of(times.of(1 + random.nextInt(6000), seed))
                .pagesOf(random.nextInt(3) == 0 ? 900 : 1 + random.nextInt(200));
        archive.secondsLeftOutAfterLower = random.nextInt(2);
        archive.secondsAddedAtUpper = random.nextInt(2);

        assertThat(archive.parallel(2 + random.nextInt(12)).toList()).isEqualTo(archive.all());
    }

    @Test
    void doesNotRefetchASecondThatSpansPages() {
        FakeArchive archive = FakeArchive.of(aSecondOnTwoPagesWhereTheSliceIsCut());
        CountDownLatch taken = new CountDownLatch(1);
        archive.before(700, () -> Waits.await(taken));
        List<Take> seen = new ArrayList<>();

        for (Take take : archive.parallel(2)) {
            seen.add(take);
            if (take.place() == 699) {
                taken.countDown();
            }
        }

        assertThat(seen).isEqualTo(archive.all());
    }

    /** Returns a first page that makes its slice long, and after 700 of its records, 50 of the same second. */
    private static long[] aSecondOnTwoPagesWhereTheSliceIsCut() {
        return IntStream.range(0, 4000)
                .map(place -> place < 700 || place > 750 ? place : 699)
                .mapToLong(place -> place < 50 ? place : 49 + (long) ((place - 50) / 1.55))
                .map(age -> 5000 - age)
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 49, 50, 51})
    void returnsFewRecordsOnceToo(int records) {
        FakeArchive archive = FakeArchive.of(RecordTimes.UNIFORM.of(records, 1));

        assertThat(archive.parallel(8).toList()).isEqualTo(archive.all());
    }
}
