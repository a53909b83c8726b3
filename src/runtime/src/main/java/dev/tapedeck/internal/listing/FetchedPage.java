package dev.tapedeck.internal.listing;

import dev.tapedeck.error.VideoException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A page that a service sent. Its list of records is kept without a copy, and must not change. */
public final class FetchedPage<T> implements Page<T> {
    private final List<T> items;
    private final Optional<PageToken> next;
    private final @Nullable VideoException failure;

    private FetchedPage(List<T> items, Optional<PageToken> next, @Nullable VideoException failure) {
        this.items = items;
        this.next = next;
        this.failure = failure;
    }

    /** Returns a page with the token of the next; empty on the last page. */
    public static <T> FetchedPage<T> of(List<T> items, Optional<PageToken> next) {
        return new FetchedPage<>(items, next, null);
    }

    /** Returns a page whose next page cannot be requested, for example because its link leads elsewhere. */
    public static <T> FetchedPage<T> endingIn(VideoException failure, List<T> items) {
        return new FetchedPage<>(items, Optional.empty(), failure);
    }

    /** Returns a page with these records instead of its own, and with the token of the next in another form. */
    public <R> FetchedPage<R> mapped(List<R> records, UnaryOperator<PageToken> token) {
        return new FetchedPage<>(records, next.map(token), failure);
    }

    @Override
    public List<T> items() {
        return items;
    }

    @Override
    public Optional<PageToken> next() {
        if (failure != null) {
            throw failure;
        }
        return next;
    }

    /** Returns whether another page is to be requested, even if that fails. */
    boolean leadsOn() {
        return failure != null || next.isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FetchedPage<?> that
                && items.equals(that.items)
                && next.equals(that.next)
                && Objects.equals(failure, that.failure);
    }

    @Override
    public int hashCode() {
        return 31 * items.hashCode() + next.hashCode();
    }

    /** Returns the number of records, and whether there is a next page. */
    @Override
    public String toString() {
        String end = failure == null ? (next.isPresent() ? "and a next page" : "the last") : "and a broken link";
        return "Page[" + items.size() + " records, " + end + "]";
    }
}
