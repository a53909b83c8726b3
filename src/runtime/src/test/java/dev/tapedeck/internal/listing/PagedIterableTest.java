package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagedIterableTest {
    private static final String FIRST = "first(" + Long.MAX_VALUE + ")";

    private final FakePages source = FakePages.of(List.of(List.of("a", "b"), List.of("c"), List.of("d", "e")));
    private final PagedIterable<String> listing = PagedListing.of(source);

    @Test
    void creatingIteratorsStreamsAndPagesSendsNothing() {
        List<Object> made = List.of(
                listing.iterator(),
                listing.pages().iterator(),
                listing.stream(),
                listing.limit(3).from(FakePages.token(1)).pages());

        assertThat(made).hasSize(4);
        assertThat(source.requests).isEmpty();
    }

    @Test
    void requestsAPageOnlyWhenItsFirstRecordIsRead() {
        Iterator<String> records = listing.iterator();

        assertThat(records.hasNext()).isTrue();
        assertThat(source.requests).containsExactly(FIRST);
        assertThat(List.of(records.next(), records.next())).containsExactly("a", "b");
        assertThat(source.requests).containsExactly(FIRST);
        assertThat(records.next()).isEqualTo("c");
        assertThat(source.requests).containsExactly(FIRST, "PageToken=1");
    }

    @Test
    void hasNextDoesNotAdvance() {
        Iterator<String> records = listing.iterator();

        assertThat(Stream.generate(records::hasNext).limit(5)).containsOnly(true);

        assertThat(records.next()).isEqualTo("a");
        assertThat(source.requests).containsExactly(FIRST);
    }

    @Test
    void eachIteratorStartsFromTheBeginning() {
        assertThat(listing).containsExactly("a", "b", "c", "d", "e");
        assertThat(listing).containsExactly("a", "b", "c", "d", "e");

        assertThat(source.requests).hasSize(6).filteredOn(FIRST::equals).hasSize(2);
    }

    @Test
    void iteratorsAreIndependent() {
        Iterator<String> one = listing.iterator();
        Iterator<String> other = listing.iterator();

        assertThat(List.of(one.next(), one.next(), one.next(), other.next())).containsExactly("a", "b", "c", "a");
    }

    @Test
    void skipsEmptyPages() {
        FakePages gaps = FakePages.of(List.of(List.of(), List.of("a"), List.of(), List.of(), List.of("b"), List.of()));

        assertThat(PagedListing.of(gaps)).containsExactly("a", "b");

        assertThat(gaps.requests).hasSize(6);
    }

    @Test
    void pagesIncludeEmptyPages() {
        FakePages gaps = FakePages.of(List.of(List.of(), List.of("a")));

        assertThat(PagedListing.of(gaps).pages())
                .containsExactly(
                        FetchedPage.of(List.of(), Optional.of(FakePages.token(1))),
                        FetchedPage.of(List.of("a"), Optional.empty()));
    }

    @Test
    void emptyListingHasOneEmptyPage() {
        FakePages none = FakePages.of(List.of(List.of()));

        assertThat(PagedListing.of(none)).isEmpty();

        assertThat(none.requests).containsExactly(FIRST);
    }

    @Test
    void throwsAfterTheLastRecord() {
        Iterator<String> records = listing.iterator();
        records.forEachRemaining(record -> {});

        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(records::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no further record");
        assertThat(source.requests).hasSize(3);
    }

    @Test
    void throwsAfterTheLastPage() {
        Iterator<Page<String>> pages = listing.pages().iterator();
        pages.forEachRemaining(page -> {});

        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no further page");
        assertThat(source.requests).hasSize(3);
    }

    @Test
    void nextWorksWithoutHasNext() {
        Iterator<String> records = listing.iterator();

        assertThat(records.next() + records.next() + records.next() + records.next())
                .isEqualTo("abcd");
    }

    @Test
    void streamFetchesOnlyWhatItNeeds() {
        assertThat(listing.stream().filter("c"::equals).findFirst()).contains("c");

        assertThat(source.requests).containsExactly(FIRST, "PageToken=1");
    }

    @Test
    void streamHasAllRecordsInOrder() {
        assertThat(listing.stream()).containsExactly("a", "b", "c", "d", "e");
        assertThat(listing.stream().isParallel()).isFalse();
    }

    @Test
    void listCanBeChangedByTheCaller() {
        List<String> records = listing.toList();
        records.add("mine");

        assertThat(records).containsExactly("a", "b", "c", "d", "e", "mine");
        assertThat(listing.toList()).containsExactly("a", "b", "c", "d", "e");
    }
}
