package dev.tapedeck.internal.listing;

import dev.tapedeck.paging.PageToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A listing in memory that records each request: {@code first(wanted)} or the query of a token. */
public final class FakePages implements PageSource<String> {
    static final String LISTING = "/v1/Recordings?Status=completed";
    private static final String FIRST = "";

    public final List<String> requests = new ArrayList<>();
    private final Map<String, FetchedPage<String>> pages = new HashMap<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();

    /** Returns these pages in order; the token of each page but the first is its number. */
    public static FakePages of(List<List<String>> pages) {
        FakePages source = new FakePages();
        for (int i = 0; i < pages.size(); i++) {
            source.page(i == 0 ? FIRST : query(i), pages.get(i), i + 1 < pages.size() ? query(i + 1) : "");
        }
        return source;
    }

    static String query(int page) {
        return "PageToken=" + page;
    }

    public static PageToken token(int page) {
        return PageToken.of(LISTING, query(page));
    }

    /** Puts a page at this query; an empty {@code next} is the end. */
    FakePages page(String query, List<String> records, String next) {
        pages.put(
                query,
                FetchedPage.of(
                        records, Optional.of(next).filter(n -> !n.isEmpty()).map(n -> PageToken.of(LISTING, n))));
        return this;
    }

    /** Makes the next request for this page fail, but not the one after it. */
    FakePages failOnce(int page, RuntimeException failure) {
        failures.put(page == 0 ? FIRST : query(page), failure);
        return this;
    }

    @Override
    public String listing() {
        return LISTING;
    }

    @Override
    public FetchedPage<String> first(long wanted) {
        requests.add("first(" + wanted + ")");
        return answer(FIRST);
    }

    @Override
    public FetchedPage<String> at(PageToken token) {
        requests.add(token.query());
        return answer(token.query());
    }

    private FetchedPage<String> answer(String query) {
        RuntimeException failure = failures.remove(query);
        if (failure != null) {
            throw failure;
        }
        FetchedPage<String> page = pages.get(query);
        if (page == null) {
            throw new AssertionError("There is no page at " + query);
        }
        return page;
    }
}
