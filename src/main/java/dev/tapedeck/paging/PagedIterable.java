package dev.tapedeck.paging;

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
 * <p>A page comes whole, and its records are decoded one by one. A record with a value that is not of the contract's
 * type throws {@link dev.tapedeck.error.UnexpectedResponseException} in its place, and the next call of {@code next()}
 * goes on behind it; {@link #pages()} throws it for the whole page. A missing value fails its own accessor alone.
 *
 * <p>Immutable and thread-safe; its iterators and streams are for one thread.
 */
public final class PagedIterable<T> implements Iterable<T> {
    private final PageSource<T> source;
    private final Optional<PageToken> start;
    private final long limit;

    private PagedIterable(PageSource<T> source, Optional<PageToken> start, long limit) {
        this.source = source;
        this.start = start;
        this.limit = limit;
    }

    /** All records of the source. */
    public static <T> PagedIterable<T> of(PageSource<T> source) {
        return new PagedIterable<>(Objects.requireNonNull(source, "source"), Optional.empty(), Long.MAX_VALUE);
    }

    /**
     * The records from this place on.
     *
     * @throws IllegalArgumentException if the token is another listing's
     */
    public PagedIterable<T> from(PageToken token) {
        Objects.requireNonNull(token, "token");
        if (!token.listing().equals(source.listing())) {
            throw new IllegalArgumentException("Expected a token of the listing " + source.listing()
                    + " but it is one of " + token.listing() + ": use it with the request that it came from");
        }
        return new PagedIterable<>(source, Optional.of(token), limit);
    }

    /** What tells this place of the listing from others; for a {@link PageSource} that is built on this one. */
    public String place(PageToken token) {
        return source.place(token);
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
        return new PagedIterable<>(source, start, Math.min(limit, records));
    }

    /**
     * The pages, whole, each with the token of the next; with a {@linkplain #limit(long) limit}, up to the page that
     * reaches it. Sends no request; the iterator's {@code hasNext()} and {@code next()} do.
     */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(source, start, limit).whole();
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
        return new RecordIterator<>(new PageIterator<>(source, start, limit), limit);
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
