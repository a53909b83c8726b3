package dev.tapedeck.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingFailureTest {
    private static final List<List<String>> PAGES = List.of(List.of("a", "b"), List.of("c"), List.of("d"));

    private final ConnectionException failure = new ConnectionException("GET /v1/Recordings got no response", null, 1);

    @Test
    void returnsTheRecordsBeforeAFailedPage() {
        FakePages source = FakePages.of(PAGES).failOnce(1, failure);
        List<String> seen = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> PagedListing.of(source).forEach(seen::add));

        assertThat(thrown).isSameAs(failure);
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void nextRetriesTheFailedPage() {
        FakePages source = FakePages.of(PAGES).failOnce(1, failure);
        Iterator<String> records = PagedListing.of(source).iterator();
        records.next();
        records.next();
        assertThatThrownBy(records::next).isSameAs(failure);

        assertThat(List.of(records.next(), records.next())).containsExactly("c", "d");
        assertThat(records.hasNext()).isFalse();
        assertThat(source.requests).endsWith("PageToken=1", "PageToken=1", "PageToken=2");
    }

    @Test
    void hasNextRetriesTheFailedPage() {
        FakePages source = FakePages.of(PAGES).failOnce(0, failure);
        Iterator<String> records = PagedListing.of(source).iterator();
        assertThatThrownBy(records::hasNext).isSameAs(failure);

        assertThat(records.hasNext()).isTrue();
        assertThat(records.next()).isEqualTo("a");
    }

    @Test
    void pagesCanBeRetriedToo() {
        FakePages source = FakePages.of(PAGES).failOnce(2, failure);
        Iterator<Page<String>> pages = PagedListing.of(source).pages().iterator();
        pages.next();
        pages.next();
        assertThatThrownBy(pages::next).isSameAs(failure);

        assertThat(pages.hasNext()).isTrue();
        assertThat(pages.next().items()).containsExactly("d");
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void continuesFromTheTokenBeforeTheFailure() {
        FakePages source = FakePages.of(PAGES).failOnce(1, failure);
        Iterator<Page<String>> pages = PagedListing.of(source).pages().iterator();
        PageToken checkpoint = pages.next().next().orElseThrow();
        assertThatThrownBy(pages::next).isSameAs(failure);

        assertThat(PagedListing.of(source).from(checkpoint)).containsExactly("c", "d");
    }

    @Test
    void doesNotShowTheRepeatedToken() {
        FakePages circle = new FakePages()
                .page("", List.of("a"), "PageToken=x")
                .page("PageToken=x", List.of("b"), "PageToken=y")
                .page("PageToken=y", List.of("c"), "PageToken=x");
        Iterator<String> records = PagedListing.of(circle).iterator();
        records.next();
        records.next();
        records.next();

        assertThatThrownBy(records::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageEndingWith("but the service repeated the page token of an earlier page")
                .hasMessageNotContaining("PageToken=x");
        assertThat(circle.requests).hasSize(3);
    }

    @Test
    void refusesAPageThatLinksToItself() {
        FakePages circle = new FakePages().page("PageToken=1", List.of("a"), "PageToken=1");
        Iterator<String> records =
                PagedListing.of(circle).from(FakePages.token(1)).iterator();
        records.next();

        assertThatThrownBy(records::hasNext).isInstanceOf(UnexpectedResponseException.class);
        assertThat(circle.requests).containsExactly("PageToken=1");
    }

    @Test
    void refusesACircleOfEmptyPages() {
        FakePages circle =
                new FakePages().page("", List.of(), "PageToken=x").page("PageToken=x", List.of(), "PageToken=x");

        assertThatThrownBy(() -> PagedListing.of(circle).toList())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("repeated the page token");
    }

    @Test
    void returnsTheRecordsOfThePageWithARepeatedToken() {
        FakePages circle =
                new FakePages().page("", List.of("a"), "PageToken=x").page("PageToken=x", List.of("b"), "PageToken=x");
        List<String> seen = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> PagedListing.of(circle).forEach(seen::add));

        assertThat(thrown).isInstanceOf(UnexpectedResponseException.class);
        assertThat(seen).containsExactly("a", "b");
        assertThat(circle.requests).hasSize(2);
    }
}
