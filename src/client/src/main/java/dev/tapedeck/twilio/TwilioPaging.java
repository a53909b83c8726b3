package dev.tapedeck.twilio;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.listing.PagingParameters;
import dev.tapedeck.twilio.wire.PageMeta;
import dev.tapedeck.type.Link;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Twilio's paging: absolute links in {@code meta}. */
final class TwilioPaging {
    // Twilio: "Page ... is simply for client state", so only PageToken moves the cursor; both come from the link.
    static final PagingParameters NAMES = new PagingParameters("PageSize", "Page", "PageToken");

    private TwilioPaging() {}

    static <E, T> Listing.Envelope<E, T> envelope(Function<E, List<T>> items, Function<E, PageMeta> meta) {
        return new Listing.Envelope<>(items, answer -> next(meta.apply(answer)));
    }

    static <T> Listing.DateBounds<T> createdAt(Function<T, @Nullable Instant> created) {
        return new Listing.DateBounds<>("DateCreatedAfter", "DateCreatedBefore", created);
    }

    /**
     * Returns the link to the next page; null on the last page. A response without the key is not one of Twilio's, so
     * the listing must not end silently.
     */
    private static @Nullable String next(PageMeta meta) {
        if (!meta.has("next_page_url")) {
            throw new BrokenListingException("Expected field 'next_page_url' in meta but it is missing");
        }
        Link next = meta.nextPageUrl();
        return next == null ? null : next.value();
    }
}
