package dev.tapedeck.internal.listing;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;

/** The records of a page source, in the order and on the threads that the user chose. */
public final class PagedListing<T> implements PagedIterable<T> {
    private static final int MOST_AT_ONCE = 64;
    private static final int LONGEST_NAME = 300;

    private final PageSource<T> source;
    private final Traversal traversal;

    private PagedListing(PageSource<T> source, Traversal traversal) {
        this.source = source;
        this.traversal = traversal;
    }

    /** Returns all records of the source. */
    public static <T> PagedListing<T> of(PageSource<T> source) {
        return new PagedListing<>(source, Traversal.WHOLE);
    }

    /** The source of the pages. */
    public PageSource<T> source() {
        return source;
    }

    /** Returns the token, or throws an {@link IllegalArgumentException} if it belongs to another listing. */
    public static PageToken requireOf(PageSource<?> source, PageToken token) {
        Objects.requireNonNull(token, "token");
        if (!token.listing().equals(source.listing())) {
            throw new IllegalArgumentException("Expected a token of the listing " + name(source.listing())
                    + " but it belongs to " + name(token.listing()) + ": use it with the request that it came from");
        }
        return token;
    }

    /** Truncates a listing's name: it includes the filters, which may be of any length. */
    private static String name(String listing) {
        return Excerpt.of(listing, LONGEST_NAME);
    }

    @Override
    public PagedIterable<T> from(PageToken token) {
        PageToken own = requireOf(source, token);
        if (traversal.atOnce() > 1) {
            throw new IllegalStateException("Expected a listing page by page but it is parallel, which has no tokens");
        }
        return new PagedListing<>(source, traversal.from(own));
    }

    @Override
    public PagedIterable<T> limit(long records) {
        if (records < 0) {
            throw new IllegalArgumentException("limit must be at least 0 but was " + records);
        }
        return new PagedListing<>(source, traversal.limit(records));
    }

    @Override
    public PagedIterable<T> prefetch() {
        return new PagedListing<>(source, traversal.ahead());
    }

    @Override
    public PagedIterable<T> parallel(int requests) {
        if (requests < 1 || requests > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "requests must be between 1 and " + MOST_AT_ONCE + " but was " + requests);
        }
        if (range().isEmpty()) {
            throw unbounded();
        }
        if (traversal.start().isPresent()) {
            throw new IllegalStateException(
                    "Expected a whole listing but it starts at a token: set dateCreatedBefore instead");
        }
        return new PagedListing<>(source, traversal.atOnce(requests));
    }

    private IllegalStateException unbounded() {
        String listing = name(source.listing());
        return new IllegalStateException(
                source instanceof TimedSource<T> timed && timed.hasBounds()
                        ? "Expected a listing with both date bounds and no page token but was " + listing
                                + ": set dateCreatedAfter and dateCreatedBefore of its request"
                        : "Expected a listing that can be bounded by dates but " + listing + " cannot: use prefetch()");
    }

    private Optional<TimeRange> range() {
        return source instanceof TimedSource<T> timed ? timed.range() : Optional.empty();
    }

    // Without the threads that fetch pages ahead.
    @Override
    public Page<T> firstPage() {
        return new PageIterator<>(source, traversal).next();
    }

    @Override
    public Iterable<Page<T>> pages() {
        return () -> {
            PageIterator<T> pages = new PageIterator<>(source, traversal);
            return traversal.isAhead() ? new PrefetchedPages<>(source.listing(), pages) : pages;
        };
    }

    @Override
    public Iterator<T> iterator() {
        if (traversal.atOnce() > 1 && source instanceof TimedSource<T> timed) {
            Optional<TimeRange> range = timed.range().filter(TimeRange::isSome);
            if (range.isPresent()) {
                SlicedListing<T> sliced = new SlicedListing<>(timed, range.get(), traversal.limit());
                return new RecordIterator<>(
                        new ParallelPages<>(sliced, traversal.atOnce()), Iterable::iterator, traversal.limit());
            }
        }
        PageIterator<T> pages = new PageIterator<>(source, traversal);
        if (traversal.isAhead()) {
            PrefetchedPages<T> prefetched = new PrefetchedPages<>(source.listing(), pages);
            return new RecordIterator<>(prefetched, prefetched::records, traversal.limit());
        }
        return new RecordIterator<>(pages, page -> page.items().iterator(), traversal.limit());
    }
}
