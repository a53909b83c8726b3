package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    private final FakePages source = FakePages.of(List.of(List.of("a", "b"), List.of("c", "d"), List.of("e")));
    private final PagedIterable<String> listing = PagedListing.of(source);

    @ParameterizedTest
    @CsvSource({"0,'',0", "1,a,1", "2,ab,1", "3,abc,2", "4,abcd,2", "5,abcde,3", "6,abcde,3"})
    void endsAtTheLimitWithoutAnotherRequest(int limit, String records, int requests) {
        assertThat(String.join("", listing.limit(limit).toList())).isEqualTo(records);

        assertThat(source.requests).hasSize(requests);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,1", "3,2", "5,3"})
    void pagesEndWithTheOneThatReachesTheLimit(int limit, int pages) {
        assertThat(listing.limit(limit).pages()).hasSize(pages);

        assertThat(source.requests).hasSize(pages);
    }

    @Test
    void pagesAreCompleteAndKeepTheirTokens() {
        Page<String> page = listing.limit(1).firstPage();

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).contains(FakePages.token(1));
    }

    @Test
    void tellsTheSourceTheLimit() {
        listing.limit(3).toList();

        assertThat(source.requests).containsExactly("first(3)", "PageToken=1");
    }

    @Test
    void appliesTheSmallestOfSeveralLimits() {
        assertThat(listing.limit(3).limit(5)).hasSize(3);
        assertThat(listing.limit(5).limit(3)).hasSize(3);
    }

    @Test
    void appliesFromATokenOn() {
        assertThat(listing.limit(2).from(FakePages.token(1))).containsExactly("c", "d");
        assertThat(listing.from(FakePages.token(1)).limit(1)).containsExactly("c");
    }

    @Test
    void countsRecordsNotPages() {
        FakePages gaps = FakePages.of(List.of(List.of(), List.of(), List.of("a", "b")));

        assertThat(PagedListing.of(gaps).limit(1)).containsExactly("a");
    }

    @Test
    void doesNotChangeTheListingItself() {
        listing.limit(1);

        assertThat(listing).hasSize(5);
    }

    @Test
    void throwsBeyondTheLimit() {
        Iterator<String> records = listing.limit(1).iterator();
        records.next();

        assertThatThrownBy(records::next).isInstanceOf(NoSuchElementException.class);
        assertThat(source.requests).hasSize(1);
    }

    @Test
    void refusesANegativeLimit() {
        assertThatThrownBy(() -> listing.limit(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 0 but was -1");
    }
}
