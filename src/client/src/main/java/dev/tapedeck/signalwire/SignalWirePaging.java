package dev.tapedeck.signalwire;

import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.listing.PagingParameters;
import dev.tapedeck.signalwire.model.VideoStream;
import dev.tapedeck.signalwire.wire.ListStreamsResponse;
import dev.tapedeck.signalwire.wire.PaginationLinks;
import java.util.List;
import java.util.function.Function;

/** SignalWire's paging: absolute or relative links in {@code links}; the last page has no {@code next}. */
final class SignalWirePaging {
    static final PagingParameters NAMES = new PagingParameters("page_size", "page_number", "page_token");

    static final Listing.Envelope<ListStreamsResponse, VideoStream> STREAMS =
            envelope(ListStreamsResponse::data, ListStreamsResponse::links);

    private SignalWirePaging() {}

    static <E, T> Listing.Envelope<E, T> envelope(Function<E, List<T>> items, Function<E, PaginationLinks> links) {
        return new Listing.Envelope<>(items, answer -> links.apply(answer).next());
    }
}
