package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PrefetchTest {
    private final FakePages source = FakePages.of(List.of(List.of("a", "b"), List.of("c"), List.of("d", "e")));
    private final PagedIterable<String> listing = PagedListing.of(source).prefetch();
    private final GatedPages gated = new GatedPages(10);
    private final PagedIterable<Integer> ahead = PagedListing.of(gated).prefetch();

    @Test
    void returnsTheSameRecordsInTheSameOrder() {
        assertThat(listing).containsExactly("a", "b", "c", "d", "e");
        assertThat(listing.stream()).containsExactly("a", "b", "c", "d", "e");

        assertThat(source.requests).hasSize(6);
    }

    @Test
    void fetchesOnlyTheFirstPageOfOne() {
        assertThat(listing.firstPage().items()).containsExactly("a", "b");
        assertThat(listing.limit(2).firstPage().items()).containsExactly("a", "b");
        Waits.awaitIdle();

        assertThat(source.requests).containsExactly("first(" + Long.MAX_VALUE + ")", "first(2)");
        assertThatThrownBy(() -> listing.limit(0).firstPage()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void returnsManyPagesInOrder() {
        List<Integer> numbers = IntStream.range(0, 3000).boxed().toList();

        assertThat(PagedListing.of(new GatedPages(3000)).prefetch()).containsExactlyElementsOf(numbers);
    }

    @Test
    void sendsNothingBeforeTheFirstRecordIsRead() {
        Iterator<Integer> records = ahead.iterator();
        Iterator<Page<Integer>> pages = ahead.pages().iterator();
        assertThat(pages.hasNext()).isTrue();
        assertThat(ahead.stream()).isNotNull();
        Waits.awaitIdle();
        assertThat(gated.requests).hasValue(0);

        assertThat(records.hasNext()).isTrue();
        assertThat(gated.requests.get()).isPositive();
    }

    @Test
    void requestsTheNextPageBeforeTheCallerNeedsIt() {
        Iterator<Integer> records = ahead.iterator();
        records.next();

        gated.awaitRequests(2);
    }

    @Test
    void returnsTheLastRecordOfAPageOnlyAfterTheNextPageArrived() throws Exception {
        gated.hold(1);
        Iterator<Integer> records = ahead.iterator();
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(records::next);
        gated.awaitRequests(2);

        assertThatThrownBy(() -> first.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        gated.open(1);

        assertThat(first.get(20, TimeUnit.SECONDS)).isZero();
        assertThat(records).toIterable().hasSize(9);
    }

    @Test
    void returnsTheLastRecordOfAPageIfTheNextPageFails() {
        gated.failOnce(1, new IllegalStateException("no page"));
        Iterator<Integer> records = ahead.iterator();

        assertThat(records.next()).isZero();
        assertThatThrownBy(records::next).hasMessage("no page");
        assertThat(records.next()).isEqualTo(1);
    }

    @Test
    void staysTwoPagesAheadOfTheCaller() {
        Iterator<Integer> records = ahead.iterator();
        for (int taken = 1; taken <= 10; taken++) {
            int requests = Math.min(taken + 2, 10);
            records.next();
            Waits.await(() -> gated.requests.get() >= requests);
            Waits.awaitIdle();

            assertThat(gated.requests).hasValue(requests);
        }
        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,'',0", "1,a,1", "2,ab,1", "3,abc,2", "4,abcd,3", "5,abcde,3", "6,abcde,3"})
    void endsAtTheLimitWithoutAnotherRequest(int limit, String records, int requests) {
        assertThat(String.join("", listing.limit(limit).toList())).isEqualTo(records);
        Waits.awaitIdle();

        assertThat(source.requests).hasSize(requests);
    }

    @Test
    void appliesALimitSetBefore() {
        assertThat(PagedListing.of(source).limit(3).prefetch()).containsExactly("a", "b", "c");
        Waits.awaitIdle();

        assertThat(source.requests).containsExactly("first(3)", "PageToken=1");
    }

    @Test
    void resumesFromToken() {
        assertThat(listing.from(FakePages.token(1))).containsExactly("c", "d", "e");
        assertThat(PagedListing.of(source).from(FakePages.token(2)).prefetch()).containsExactly("d", "e");

        assertThat(source.requests).containsExactly("PageToken=1", "PageToken=2", "PageToken=2");
    }

    @Test
    void prefetchesPagesWithTheirTokens() {
        Iterator<Page<Integer>> pages = ahead.pages().iterator();
        assertThat(pages.next().next()).contains(GatedPages.token(1));
        gated.awaitRequests(2);

        assertThat(pages).toIterable().hasSize(9);
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void skipsEmptyPages() {
        FakePages gaps = FakePages.of(List.of(List.of(), List.of("a"), List.of(), List.of(), List.of("b"), List.of()));

        assertThat(PagedListing.of(gaps).prefetch()).containsExactly("a", "b");

        assertThat(gaps.requests).hasSize(6);
    }

    @Test
    void endsForAnEmptyListing() {
        FakePages none = FakePages.of(List.of(List.of()));

        assertThat(PagedListing.of(none).prefetch()).isEmpty();

        assertThat(none.requests).hasSize(1);
    }

    @Test
    void doesNotChangeTheListingItself() {
        PagedIterable<Integer> plain = PagedListing.of(gated);
        assertThat(plain.prefetch()).isNotSameAs(plain);

        plain.iterator().next();
        Waits.awaitIdle();

        assertThat(gated.requests).hasValue(1);
    }
}
