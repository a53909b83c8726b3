package dev.tapedeck.recordings;

import dev.tapedeck.internal.listing.PageSource;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The pages of a provider's listing, shown as neutral recordings, without those that are not wanted.
 *
 * <p>Its tokens hold the provider's own ones, and are of this listing alone: with another filter, a page would have
 * other records.
 */
final class ViewPages<T> implements PageSource<VideoRecording> {
    private final String listing;
    private final PagedIterable<T> originals;
    private final Function<T, VideoRecording> view;
    private final Optional<Predicate<VideoRecording>> wanted;

    private ViewPages(ViewPages<T> all, Optional<Predicate<VideoRecording>> wanted) {
        this.listing = all.listing;
        this.originals = all.originals;
        this.view = all.view;
        this.wanted = wanted;
    }

    /** All records of this listing, which the text names. */
    ViewPages(String listing, PagedIterable<T> originals, Function<T, VideoRecording> view) {
        this.listing = listing;
        this.originals = originals;
        this.view = view;
        this.wanted = Optional.empty();
    }

    /** Those of them that are wanted, which their service can't tell. */
    ViewPages<T> where(Predicate<VideoRecording> condition) {
        return new ViewPages<>(this, Optional.of(condition));
    }

    @Override
    public String listing() {
        return listing;
    }

    @Override
    public Page<VideoRecording> first(long records) {
        // How many records it takes to find the wanted ones is not known.
        return view(wanted.isPresent() ? originals : originals.limit(records));
    }

    @Override
    public String place(PageToken token) {
        return originals.place(original(token));
    }

    @Override
    public Page<VideoRecording> at(PageToken token) {
        return view(originals.from(original(token)));
    }

    private static PageToken original(PageToken token) {
        return PageToken.parse(token.query());
    }

    private Page<VideoRecording> view(PagedIterable<T> from) {
        Page<T> page = from.pages().iterator().next();
        List<VideoRecording> recordings = wanted.<List<VideoRecording>>map(
                        condition -> WantedRecords.of(page.items(), view, condition))
                .orElseGet(() -> new ViewedRecords<>(page.items(), view));
        return page.mapped(recordings, token -> PageToken.of(listing, token.toString()));
    }
}
