package dev.tapedeck.internal.listing;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.threads.Failure;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A listing by time in memory, newest first, which counts requests in all and at once. */
final class FakeArchive implements TimedSource<FakeArchive.Take> {
    static final String LISTING = "/v1/Takes";
    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** A record: its position in the whole listing, 0 for the newest, and its time. */
    record Take(int place, Instant created) {}

    final AtomicInteger requests = new AtomicInteger();
    /** How many records the responses contained. */
    final AtomicInteger handedOver = new AtomicInteger();

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Map<Integer, Throwable> failures = new ConcurrentHashMap<>();
    private final Map<Integer, Runnable> before = new HashMap<>();
    private final List<Take> takes;
    private final TimeRange range;
    int pageSize = 50;
    int secondsLeftOutAfterLower;
    int secondsAddedAtUpper;
    int timelessEach = Integer.MAX_VALUE;
    int unreadable = -1;
    Runnable gate = () -> {};

    private FakeArchive(List<Take> takes, TimeRange range) {
        this.takes = takes;
        this.range = range;
    }

    /**
     * Returns records at these seconds after the start, in the order of the listing; the range ends after the latest.
     */
    static FakeArchive of(long... seconds) {
        long latest = Arrays.stream(seconds).max().orElse(1000);
        return new FakeArchive(
                IntStream.range(0, seconds.length)
                        .mapToObj(place -> new Take(place, START.plusSeconds(seconds[place])))
                        .toList(),
                new TimeRange(START.minusSeconds(10), START.plusSeconds(latest + 10)));
    }

    FakeArchive pagesOf(int size) {
        pageSize = size;
        return this;
    }

    /** Makes the next request for a page with this record fail, but not the one after it. */
    FakeArchive failOnce(int place, Throwable failure) {
        failures.put(place, failure);
        return this;
    }

    /** Runs this before each response with this record. */
    FakeArchive before(int place, Runnable wait) {
        before.put(place, wait);
        return this;
    }

    PagedIterable<Take> parallel(int requests) {
        return PagedListing.of(this).parallel(requests);
    }

    List<Take> all() {
        return takes;
    }

    /** The most requests that ran at once. */
    int mostAtOnce() {
        return most.get();
    }

    @Override
    public boolean hasBounds() {
        return true;
    }

    @Override
    public Optional<TimeRange> range() {
        return Optional.of(range);
    }

    @Override
    public PageSource<Take> within(TimeRange part) {
        Instant from = part.from().plusSeconds(secondsLeftOutAfterLower);
        Instant until = part.until().plusSeconds(secondsAddedAtUpper);
        return new Part(takes.stream()
                .filter(take -> !take.created().isBefore(from) && take.created().isBefore(until))
                .toList());
    }

    @Override
    public Optional<Instant> time(Take take) {
        if (take.place() == unreadable) {
            throw new UnexpectedResponseException("Expected a time at $.date_created");
        }
        return take.place() % timelessEach == timelessEach - 1 ? Optional.empty() : Optional.of(take.created());
    }

    @Override
    public String listing() {
        return LISTING;
    }

    @Override
    public FetchedPage<Take> first(long wanted) {
        return within(range).first(wanted);
    }

    @Override
    public FetchedPage<Take> at(PageToken token) {
        return within(range).at(token);
    }

    private final class Part implements PageSource<Take> {
        private final List<Take> listed;

        Part(List<Take> listed) {
            this.listed = listed;
        }

        @Override
        public String listing() {
            return LISTING;
        }

        @Override
        public FetchedPage<Take> first(long wanted) {
            return answer(0);
        }

        @Override
        public FetchedPage<Take> at(PageToken token) {
            return answer(Integer.parseInt(token.query()));
        }

        private FetchedPage<Take> answer(int offset) {
            requests.incrementAndGet();
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                gate.run();
                int end = Math.min(offset + pageSize, listed.size());
                List<Take> items = listed.subList(offset, end);
                items.forEach(this::wait);
                items.forEach(this::fail);
                handedOver.addAndGet(items.size());
                Optional<String> next = end < listed.size() ? Optional.of("" + end) : Optional.empty();
                return FetchedPage.of(items, next.map(query -> PageToken.of(LISTING, query)));
            } finally {
                running.decrementAndGet();
            }
        }

        private void wait(Take take) {
            before.getOrDefault(take.place(), () -> {}).run();
        }

        private void fail(Take take) {
            Throwable failure = failures.remove(take.place());
            if (failure != null) {
                throw new Failure(failure).rethrow();
            }
        }
    }
}
