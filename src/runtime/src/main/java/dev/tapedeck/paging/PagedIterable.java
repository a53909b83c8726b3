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
 * <p>Creating it sends no request; the first {@code hasNext()} or {@code next()} sends one, and each further page takes
 * another. Each iterator starts from the beginning. An empty page is not the end. A page that cannot be fetched throws
 * a {@link dev.tapedeck.error.VideoException}; all records of the earlier pages have been returned by then, and
 * {@link Page#next()} of the last one is the token of the page that failed.
 *
 * <p>Records are decoded one by one. If a value is missing although the contract requires it, or has the wrong type,
 * only its own accessor throws. A record that is not a JSON object throws
 * {@link dev.tapedeck.error.UnexpectedResponseException} when the iterator reaches it, and the next call of
 * {@code next()} continues after it. If the link to the next page is missing where the contract requires one, or leads
 * elsewhere, {@link dev.tapedeck.error.BrokenListingException} is thrown after the records of that page, unless its
 * records reach the {@linkplain #limit(long) limit}.
 *
 * <p>Immutable and thread-safe; its iterators and streams are not thread-safe. Implemented by this library. Tests may
 * implement it, but later versions may add methods.
 *
 * @since 0.1.0
 */
public interface PagedIterable<T> extends Iterable<T> {
    /**
     * Returns the listing from this position on.
     *
     * @throws IllegalArgumentException if the token belongs to another listing
     * @throws IllegalStateException if the listing is {@linkplain #parallel(int) parallel}
     */
    PagedIterable<T> from(PageToken token);

    /**
     * Returns a listing of at most this many records, which sends no more requests than they take.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    PagedIterable<T> limit(long records);

    /**
     * Returns the same listing, fetching the next pages in the background while the caller processes one.
     *
     * <p>The request for a page is sent as soon as its token is known. At most two pages are requested or waiting at a
     * time, so memory stays bounded; if the caller stops early, they have been fetched needlessly. An interrupt ends
     * the wait for a page but not its request. Observers of calls run on the fetching thread.
     *
     * <p>Use this to delete records while listing: the last record of a page is returned only when the next page has
     * arrived or failed, so the page token never refers to a deleted record, which a service may refuse. This applies
     * to records, one after the other; {@link #pages()} returns each page as soon as it arrives.
     */
    PagedIterable<T> prefetch();

    /**
     * Returns the same records in the same order, newest first, fetching several pages at once.
     *
     * <p>Splits the date range into slices of whole seconds, as many as the listing turns out to need, and lists them
     * in parallel. Each record is returned once, even if many share a second. {@link #pages()} stays sequential,
     * because page tokens are.
     *
     * <p>Memory: pages that arrive early are kept until they are taken. For each parallel request, these are up to
     * three pages of the requested size, or about 1500 records if pages are small, and one more page if a slice turns
     * out to be dense after older slices have arrived. At the start there are fewer: for each parallel request, as many
     * pages as have been taken. Stopping after one record costs about one request per thread.
     *
     * <p>Requests: more than for a sequential listing, three times as many or more if a few pages lie in clusters. The
     * service counts them all.
     *
     * @param requests the number of parallel requests, 1 to 64
     * @throws IllegalArgumentException if the number is not between 1 and 64
     * @throws IllegalStateException if the listing does not have both date bounds, which only some listings can have
     *     ({@code dateCreatedAfter} and {@code dateCreatedBefore} of the request), or starts at a token
     */
    PagedIterable<T> parallel(int requests);

    /**
     * Returns the pages, each with the token of the next; with a {@linkplain #limit(long) limit}, up to the page that
     * reaches it. Sends no request; the iterator's {@code hasNext()} and {@code next()} do. The records of a page are
     * decoded when they are read, so a broken record fails when it is read from {@link Page#items()}, and the page does
     * not.
     */
    Iterable<Page<T>> pages();

    /**
     * Returns the first page, or the page at the token if the listing starts at one. Sends one request. With a
     * {@linkplain #limit(long) limit} the page may have more records.
     *
     * @throws dev.tapedeck.error.VideoException if the page cannot be fetched
     * @throws java.util.NoSuchElementException if the limit is 0
     */
    default Page<T> firstPage() {
        return pages().iterator().next();
    }

    /**
     * Returns the page at this token. Sends one request.
     *
     * @throws dev.tapedeck.error.VideoException if the page cannot be fetched
     * @throws IllegalArgumentException if the token belongs to another listing
     * @throws IllegalStateException if the listing is {@linkplain #parallel(int) parallel}
     * @throws java.util.NoSuchElementException if the limit is 0
     */
    default Page<T> page(PageToken token) {
        return from(token).firstPage();
    }

    /** Returns the records as a sequential, ordered, lazy stream. */
    default Stream<T> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
    }

    /** Fetches all records and returns them in a modifiable list. */
    default List<T> toList() {
        List<T> records = new ArrayList<>();
        forEach(records::add);
        return records;
    }
}
