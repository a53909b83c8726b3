package dev.tapedeck.paging;

import java.util.ArrayList;
import java.util.List;
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
 * <p>Immutable and thread-safe; its iterators and streams are for one thread. Implemented by this library; a test may
 * have an implementation of its own, but methods may be added.
 */
public interface PagedIterable<T> extends Iterable<T> {
    /**
     * The records from this place on.
     *
     * @throws IllegalArgumentException if the token is another listing's
     * @throws IllegalStateException if the listing is {@linkplain #parallel(int) parallel}
     */
    PagedIterable<T> from(PageToken token);

    /**
     * At most this many records, in as few requests as it takes.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    PagedIterable<T> limit(long records);

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
    PagedIterable<T> prefetch();

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
    PagedIterable<T> parallel(int requests);

    /**
     * The pages, each with the token of the next; with a {@linkplain #limit(long) limit}, up to the page that reaches
     * it. Sends no request; the iterator's {@code hasNext()} and {@code next()} do. The records of a page are decoded
     * when they are read, so a broken one fails in its place in {@link Page#items()}, and not the page.
     */
    Iterable<Page<T>> pages();

    /**
     * Returns the first page, by one request: the page at its token if the listing starts at one. With a
     * {@linkplain #limit(long) limit} the page may have more records.
     *
     * @throws dev.tapedeck.error.VideoException if the page does not come
     * @throws java.util.NoSuchElementException if the limit is 0
     */
    default Page<T> firstPage() {
        return pages().iterator().next();
    }

    /**
     * Returns the page at this token, by one request.
     *
     * @throws dev.tapedeck.error.VideoException if the page does not come
     * @throws IllegalArgumentException if the token is another listing's
     * @throws IllegalStateException if the listing is {@linkplain #parallel(int) parallel}
     * @throws java.util.NoSuchElementException if the limit is 0
     */
    default Page<T> page(PageToken token) {
        return from(token).firstPage();
    }

    /** The records as a sequential stream, ordered and lazy. */
    default Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
    }

    /** All records in memory, in a list that the caller may change. */
    default List<T> toList() {
        List<T> records = new ArrayList<>();
        forEach(records::add);
        return records;
    }
}
