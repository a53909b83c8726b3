package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PrefetchFailureTest {
    private final ConnectionException failure = new ConnectionException("GET /v1/Gated got no response", null, 1);
    private final GatedPages gated = new GatedPages(6);
    private final PagedIterable<Integer> ahead = PagedListing.of(gated).prefetch();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void throwsAFailedPageInTurnAndRetriesIt(int page) {
        gated.failOnce(page, failure);
        List<Integer> seen = new ArrayList<>();
        Iterator<Integer> records = ahead.iterator();

        Throwable thrown = catchThrowable(() -> records.forEachRemaining(seen::add));

        assertThat(thrown).isSameAs(failure);
        assertThat(seen).hasSize(page);
        records.forEachRemaining(seen::add);
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(gated.requests).hasValue(7);
    }

    @Test
    void requestsNoPageAfterAFailedOne() {
        gated.failOnce(1, failure);
        Iterator<Integer> records = ahead.iterator();
        records.next();
        gated.awaitRequests(2);
        Waits.awaitIdle();

        assertThat(gated.requests).hasValue(2);
        assertThatThrownBy(records::hasNext).isSameAs(failure);
    }

    @Test
    void pagesCanBeRetriedToo() {
        gated.failOnce(1, failure);
        Iterator<Page<Integer>> pages = ahead.pages().iterator();
        pages.next();
        assertThat(pages.hasNext()).isTrue();
        assertThatThrownBy(pages::next).isSameAs(failure);

        assertThat(pages).toIterable().flatExtracting(Page::items).containsExactly(1, 2, 3, 4, 5);
    }

    static Stream<Throwable> othersThanExceptionsOfOurs() {
        return Stream.of(new OutOfMemoryError("full"), new StackOverflowError(), new IOException("undeclared"));
    }

    @ParameterizedTest
    @MethodSource("othersThanExceptionsOfOurs")
    void propagatesAnyThrowable(Throwable other) {
        gated.failOnce(1, other);
        Iterator<Integer> records = ahead.iterator();
        records.next();

        assertThatThrownBy(records::next).isSameAs(other);

        assertThat(records.next()).isEqualTo(1);
    }

    @Test
    void refusesARepeatedTokenAfterTheRecords() {
        FakePages circle =
                new FakePages().page("", List.of("a"), "PageToken=x").page("PageToken=x", List.of("b"), "PageToken=x");
        List<String> seen = new ArrayList<>();

        Throwable thrown =
                catchThrowable(() -> PagedListing.of(circle).prefetch().forEach(seen::add));

        assertThat(thrown).isInstanceOf(BrokenListingException.class).hasMessageContaining("repeated the page token");
        assertThat(seen).containsExactly("a", "b");
        assertThat(circle.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void interruptEndsTheWaitButNotTheRequest(int page) {
        gated.hold(page);
        Iterator<Integer> records = ahead.iterator();
        // The last record of a page waits for the next page too, and each page has one.
        int first = Math.max(0, page - 1);
        for (int taken = 0; taken < first; taken++) {
            records.next();
        }
        Thread.currentThread().interrupt();

        assertThatThrownBy(records::next)
                .isInstanceOf(CallInterruptedException.class)
                .hasMessage("The next page of /v1/Gated did not arrive: the thread was interrupted");

        assertThat(Thread.interrupted()).isTrue();
        gated.open(page);
        assertThat(records).toIterable().first().isEqualTo(first);
        records.forEachRemaining(record -> {});
        assertThat(gated.requests).hasValue(6);
    }

    @Test
    void returnsAnAvailablePageDespiteAnInterrupt() {
        Iterator<Integer> records = ahead.iterator();
        records.next();
        gated.awaitRequests(3);
        Waits.awaitIdle();
        Thread.currentThread().interrupt();

        assertThat(records.next()).isEqualTo(1);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void abandonedIteratorLeavesNoThread() {
        ahead.iterator().next();

        Waits.awaitNoThread();
    }

    @Test
    void threadIsADaemon() {
        gated.hold(0);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> ahead.iterator().next()).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();

        assertThat(Waits.fetching()).isNotEmpty().allMatch(Thread::isDaemon);

        gated.open(0);
        Waits.awaitIdle();
    }
}
