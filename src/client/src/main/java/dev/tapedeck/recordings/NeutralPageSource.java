package dev.tapedeck.recordings;

import dev.tapedeck.internal.listing.FetchedPage;
import dev.tapedeck.internal.listing.PageSource;
import dev.tapedeck.internal.listing.PagedListing;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The pages of a provider's listing, converted to neutral recordings, without those that the filter excludes.
 *
 * <p>Its tokens contain the provider's own tokens and belong to this listing only: with another filter, a page would
 * have other records.
 */
final class NeutralPageSource<T> implements PageSource<VideoRecording> {
    private final String listing;
    private final PageSource<T> originals;
    private final Function<T, VideoRecording> view;
    private final Optional<Predicate<VideoRecording>> wanted;

    private NeutralPageSource(NeutralPageSource<T> all, Optional<Predicate<VideoRecording>> wanted) {
        this.listing = all.listing;
        this.originals = all.originals;
        this.view = all.view;
        this.wanted = wanted;
    }

    /** Creates a source of all records of this listing, which has this name. */
    NeutralPageSource(String listing, PagedIterable<T> originals, Function<T, VideoRecording> view) {
        this.listing = listing;
        // Every listing of the clients is a PagedListing.
        this.originals = ((PagedListing<T>) originals).source();
        this.view = view;
        this.wanted = Optional.empty();
    }

    /** Returns a source of the records that match this condition, which the service cannot check. */
    NeutralPageSource<T> where(Predicate<VideoRecording> condition) {
        return new NeutralPageSource<>(this, Optional.of(condition));
    }

    @Override
    public String listing() {
        return listing;
    }

    /** Returns the listing of these pages. */
    PagedIterable<VideoRecording> paged() {
        return PagedListing.of(this);
    }

    @Override
    public FetchedPage<VideoRecording> first(long records) {
        // It is not known how many records contain the wanted ones.
        return view(originals.first(wanted.isPresent() ? Long.MAX_VALUE : records));
    }

    @Override
    public String position(PageToken token) {
        return originals.position(original(token));
    }

    @Override
    public FetchedPage<VideoRecording> at(PageToken token) {
        return view(originals.at(original(token)));
    }

    private PageToken original(PageToken token) {
        return PagedListing.requireOf(originals, PageToken.parse(token.query()));
    }

    private FetchedPage<VideoRecording> view(FetchedPage<T> page) {
        List<VideoRecording> recordings = wanted.<List<VideoRecording>>map(
                        condition -> FilteredRecords.of(page.items(), view, condition))
                .orElseGet(() -> new MappedRecords<>(page.items(), view));
        return page.mapped(recordings, token -> PageToken.of(listing, token.toString()));
    }
}
