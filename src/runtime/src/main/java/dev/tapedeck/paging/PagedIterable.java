package dev.tapedeck.paging;

import dev.tapedeck.internal.listing.PageItems;
import dev.tapedeck.internal.listing.PageIterator;
import dev.tapedeck.internal.listing.PageSource;
import dev.tapedeck.internal.listing.ParallelPages;
import dev.tapedeck.internal.listing.PrefetchedPages;
import dev.tapedeck.internal.listing.PrefetchedRecords;
import dev.tapedeck.internal.listing.RecordIterator;
import dev.tapedeck.internal.listing.SlicedListing;
import dev.tapedeck.internal.listing.TimeRange;
import dev.tapedeck.internal.listing.TimedSource;
import dev.tapedeck.internal.listing.Traversal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The records of a listing, fetched page by page while they are iterated.
 *
 * <p>Sends no request; the first {@code hasNext()} or {@code next()} does, and then one for each further page. Each
 * iterator starts afresh. An empty page is not the end. A page that fails to come throws a
 * {@link dev.tapedeck.error.VideoException}; all records of the pages before have been handed out by then, and
 * {@link Page#next()} of the last one leads to the page that failed.
 *
 * <p>Records are decoded one by one. A missing value, or one that is not of the contract's type, fails its own accessor
 * alone. A record that is not a JSON object throws {@link dev.tapedeck.error.UnexpectedResponseException} in its place,
 * and the next call of {@code next()} goes on behind it. A link to the next page that is missing or leads elsewhere
 * throws {@link dev.tapedeck.error.BrokenListingException} after the records of its own page, or never if they are as
 * many as the {@linkplain #limit(long) limit}.
 *
 * <p>Immutable and thread-safe; its iterators and streams are for one thread.
 */
public final class PagedIterable<T> implements Iterable<T> {
    private static final int MOST_AT_ONCE = 64;
    private static final int LONGEST_NAME = 300;

    private final PageSource<T> source;
    private final Traversal walk;

    private PagedIterable(PageSource<T> source, Traversal walk) {
        this.source = source;
        this.walk = walk;
    }

    /** All records of the source. */
    public static <T> PagedIterable<T> of(PageSource<T> source) {
        return new PagedIterable<>(Objects.requireNonNull(source, "source"), Traversal.WHOLE);
    }

    /**
     * The records from this place on.
     *
     * @throws IllegalArgumentException if the token is another listing's
     * @throws IllegalStateException if the listing is {@linkplain #parallel(int) parallel}
     */
    public PagedIterable<T> from(PageToken token) {
        Objects.requireNonNull(token, "token");
        if (!token.listing().equals(source.listing())) {
            throw new IllegalArgumentException("Expected a token of the listing " + cut(source.listing())
                    + " but it is one of " + cut(token.listing()) + ": use it with the request that it came from");
        }
        if (walk.atOnce() > 1) {
            throw new IllegalStateException("Expected a listing page by page but it is parallel, which has no tokens");
        }
        return new PagedIterable<>(source, walk.from(token));
    }

    /** What tells this place of the listing from others; for a {@link PageSource} that is built on this one. */
    public String place(PageToken token) {
        return source.place(Objects.requireNonNull(token, "token"));
    }

    /**
     * At most this many records, in as few requests as it takes.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public PagedIterable<T> limit(long records) {
        if (records < 0) {
            throw new IllegalArgumentException("limit must be at least 0 but was " + records);
        }
        return new PagedIterable<>(source, walk.limit(records));
    }

    /**
     * The same records, the next pages of which are fetched in the background while the caller is busy with one.
     *
     * <p>The request for a page leaves as soon as its token is known. At most two pages are on their way or wait, so
     * that memory stays bounded; the pages behind those that the caller takes are fetched in vain. An interrupt ends
     * the wait for a page and not its request. Observers of calls run in the thread that fetches.
     *
     * <p>Use this to delete records while listing: the last record of a page is handed out only when the next page has
     * come or failed, so that the page token is never one of a deleted record, which a service may refuse. This holds
     * for records, one after the other; {@link #pages()} are handed out whole, as soon as they come.
     */
    public PagedIterable<T> prefetch() {
        return new PagedIterable<>(source, walk.ahead());
    }

    /**
     * The same records in the same order, newest first, of which several pages are fetched at once.
     *
     * <p>The range of dates is cut into slices of whole seconds, as many as the listing turns out to need; each record
     * comes once, also where many share a second. Pages wait in memory until it is their turn: per request at once,
     * three of the size that is asked for, or some 1500 records where pages are small; and one more where a part turns
     * out to be dense when older ones have come already. At the start there are fewer: per request at once, as many
     * pages as were taken, so that a caller who leaves after one record causes about one request per thread. It takes
     * more requests than one after the other do, three times as many and more where a few pages lie in clusters, and a
     * service counts them all. {@link #pages()} stay one after the other, as tokens do.
     *
     * @param requests how many at once, 1 to 64
     * @throws IllegalArgumentException if the number is out of these bounds
     * @throws IllegalStateException if the listing has no two date bounds, which only some can have
     *     ({@code dateCreatedAfter} and {@code dateCreatedBefore} of the request), or starts at a token
     */
    public PagedIterable<T> parallel(int requests) {
        if (requests < 1 || requests > MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "requests must be 1 to " + MOST_AT_ONCE + " at once but was " + requests);
        }
        if (range().isEmpty()) {
            throw new IllegalStateException("Expected a listing with both date bounds and no page token but was "
                    + cut(source.listing())
                    + ": set dateCreatedAfter and dateCreatedBefore of its request, if it has them");
        }
        if (walk.start().isPresent()) {
            throw new IllegalStateException(
                    "Expected a whole listing but it starts at a token: set dateCreatedBefore instead");
        }
        return new PagedIterable<>(source, walk.atOnce(requests));
    }

    /** A listing's name has its filters, which may be of any length. */
    private static String cut(String listing) {
        return listing.length() <= LONGEST_NAME ? listing : listing.substring(0, LONGEST_NAME) + "...";
    }

    private Optional<TimeRange> range() {
        return source instanceof TimedSource<T> timed ? timed.range() : Optional.empty();
    }

    /**
     * The pages, each with the token of the next; with a {@linkplain #limit(long) limit}, up to the page that reaches
     * it. Sends no request; the iterator's {@code hasNext()} and {@code next()} do. The records of a page are decoded
     * when they are read, so a broken one fails in its place in {@link Page#items()}, and not the page.
     */
    public Iterable<Page<T>> pages() {
        return () -> pages(new PageIterator<>(source, walk));
    }

    private Iterator<Page<T>> pages(PageIterator<T> pages) {
        return walk.isAhead() ? new PrefetchedPages<>(source.listing(), pages) : pages;
    }

    /**
     * The pages from this place on.
     *
     * @throws IllegalArgumentException if the token is another listing's
     */
    public Iterable<Page<T>> pagesFrom(PageToken token) {
        return from(token).pages();
    }

    @Override
    public Iterator<T> iterator() {
        return new RecordIterator<>(parts(), walk.limit());
    }

    private Iterator<? extends Iterable<T>> parts() {
        if (walk.atOnce() > 1 && source instanceof TimedSource<T> timed) {
            Optional<TimeRange> range = timed.range().filter(TimeRange::isSome);
            if (range.isPresent()) {
                return new ParallelPages<>(new SlicedListing<>(timed, range.get(), walk.limit()), walk.atOnce());
            }
        }
        PageIterator<T> pages = new PageIterator<>(source, walk);
        return walk.isAhead()
                ? new PrefetchedRecords<>(new PrefetchedPages<>(source.listing(), pages))
                : new PageItems<>(pages);
    }

    /** The records as a sequential stream, ordered and lazy. */
    public Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
    }

    /** All records in memory, in a list that the caller may change. */
    public List<T> toList() {
        List<T> records = new ArrayList<>();
        forEach(records::add);
        return records;
    }
}
