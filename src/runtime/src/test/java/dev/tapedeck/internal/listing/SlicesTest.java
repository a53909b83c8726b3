package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.internal.listing.FakeArchive.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The requests that a parallel listing sends, with a simulated clock and without threads. */
class SlicesTest {
    private static final int AT_ONCE = 8;
    private static final int LATENCY = 10_000;

    private int number;
    private int slow;
    private int now;

    @Test
    void crossesAYearWithoutRecordsInFewRequests() {
        long year = 365 * 86_400L;
        FakeArchive archive = FakeArchive.of(twoClusters(2000, year)).pagesOf(100);

        assertThat(list(archive)).isEqualTo(archive.all());

        assertThat(archive.requests.get()).isBetween(40, 40 + 3 * AT_ONCE);
    }

    @Test
    void fetchesALateDensePartInParallelToo() {
        // Sparse, a hundred times denser, and sparse again: the request that reaches the dense part is the slow one.
        long[] seconds = LongStream.range(0, 90_000)
                .map(number -> number * 10
                        + (number < 55_000 ? number : 55_000) * 990
                        + (number < 85_000 ? 0 : number - 85_000) * 990)
                .toArray();
        FakeArchive archive = FakeArchive.of(newestFirst(seconds)).pagesOf(1000);
        slow = 6;

        assertThat(list(archive)).isEqualTo(archive.all());
        int ideal = 90 / AT_ONCE * LATENCY;
        assertThat(now).isLessThan(2 * ideal);
    }

    private List<Take> list(FakeArchive archive) {
        Slices<Take> slices =
                new Slices<>(new SlicedListing<>(archive, archive.range().orElseThrow(), Long.MAX_VALUE), AT_ONCE);
        List<Take> listed = new ArrayList<>();
        NavigableMap<Integer, Slice<Take>> sent = new TreeMap<>();
        while (slices.head() != null) {
            send(slices, sent);
            Map.Entry<Integer, Slice<Take>> answered = sent.pollFirstEntry();
            now = answered.getKey();
            slices.accept(answered.getValue(), answered.getValue().fetch());
            hand(slices, listed);
        }
        return listed;
    }

    /** Sends as many requests as may run at once, each with its own response time. */
    private void send(Slices<Take> slices, Map<Integer, Slice<Take>> sent) {
        Slice<Take> next = sent.size() < AT_ONCE ? slices.next() : null;
        while (next != null) {
            next.begin();
            // The number is added so that no two arrive at once.
            int end = now + LATENCY * (number == slow ? 10 : 1) + number++;
            sent.put(end, next);
            next = sent.size() < AT_ONCE ? slices.next() : null;
        }
    }

    /** Passes to the caller all records that have arrived and whose turn it is. */
    private static void hand(Slices<Take> slices, List<Take> listed) {
        Slice<Take> head = slices.head();
        while (head != null && (head.hasNews() || head.isDone())) {
            if (head.hasNews()) {
                slices.take(head).forEach(listed::add);
            } else {
                slices.removeHead();
            }
            head = slices.head();
        }
    }

    /** Returns a record each second, and a second cluster with the same number this much earlier. */
    private static long[] twoClusters(int records, long gap) {
        return newestFirst(LongStream.range(0, 2L * records)
                .map(number -> number + (number / records) * gap)
                .toArray());
    }

    private static long[] newestFirst(long[] oldestFirst) {
        return LongStream.range(0, oldestFirst.length)
                .map(place -> oldestFirst[oldestFirst.length - 1 - (int) place])
                .toArray();
    }
}
