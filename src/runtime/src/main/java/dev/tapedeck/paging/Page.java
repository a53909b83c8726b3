package dev.tapedeck.paging;

import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.listing.LazyRecords;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing and the token of the next.
 *
 * <p>A page may be empty although others follow. Its records may be decoded when they are read, each time again: one
 * that is not a JSON object throws {@link dev.tapedeck.error.UnexpectedResponseException} in its place, and an iterator
 * goes on behind it. Immutable; thread-safe if its records are.
 */
public final class Page<T> {
    private final List<T> items;
    private final Optional<PageToken> next;
    private final @Nullable VideoException failure;

    private Page(List<T> items, Optional<PageToken> next, @Nullable VideoException failure) {
        Objects.requireNonNull(items, "items");
        // A copy would make lazy records before they are iterated.
        this.items = items instanceof LazyRecords<T> ? items : List.copyOf(items);
        this.next = Objects.requireNonNull(next, "next");
        this.failure = failure;
    }

    /**
     * A page with the token of the next; empty on the last page. Copies the list, unless it is of {@link LazyRecords}.
     */
    public Page(List<T> items, Optional<PageToken> next) {
        this(items, next, null);
    }

    /** A page whose next one can't be asked for, such as one with a link that leads elsewhere. */
    public static <T> Page<T> endingIn(VideoException failure, List<T> items) {
        return new Page<>(items, Optional.empty(), Objects.requireNonNull(failure, "failure"));
    }

    /** A page of these records in place of its own, and the token of the next in another form. */
    public <R> Page<R> mapped(List<R> records, UnaryOperator<PageToken> token) {
        return new Page<>(records, next.map(token), failure);
    }

    /** The records in the service's order; unmodifiable. */
    public List<T> items() {
        return items;
    }

    /**
     * The token of the next page; empty on the last page.
     *
     * @throws VideoException if the link to the next page is not one that can be followed; the records of this page are
     *     not affected
     */
    public Optional<PageToken> next() {
        if (failure != null) {
            throw failure;
        }
        return next;
    }

    /** Whether a further page is to be asked for, if only to fail. */
    public boolean leadsOn() {
        return failure != null || next.isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Page<?> that
                && items.equals(that.items)
                && next.equals(that.next)
                && Objects.equals(failure, that.failure);
    }

    @Override
    public int hashCode() {
        return 31 * items.hashCode() + next.hashCode();
    }

    /** The number of records, and whether there is a next page. */
    @Override
    public String toString() {
        String end = failure == null ? (next.isPresent() ? "and a next page" : "the last") : "and a broken link";
        return "Page[" + items.size() + " records, " + end + "]";
    }
}
