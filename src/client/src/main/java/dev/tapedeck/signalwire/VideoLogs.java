package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.id.LogId;
import dev.tapedeck.signalwire.model.ListLogsRequest;
import dev.tapedeck.signalwire.model.VideoLog;
import dev.tapedeck.signalwire.wire.ListLogsResponse;
import dev.tapedeck.signalwire.wire.VideoLogsApi;
import java.util.Objects;

/**
 * The log of a project's video activity: one entry per session, with its charge.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class VideoLogs {
    private static final Listing.Envelope<ListLogsResponse, VideoLog> ENVELOPE =
            SignalWirePaging.envelope(ListLogsResponse::data, ListLogsResponse::links);

    private final ApiClient client;
    private final VideoLogsApi api;

    VideoLogs(ApiClient client) {
        this.client = client;
        this.api = client.create(VideoLogsApi.class);
    }

    /** Returns all entries. Sends no request; iterating does. */
    public PagedIterable<VideoLog> list() {
        return list(ListLogsRequest.builder().build());
    }

    /** Returns the entries that match these filters. Sends no request; iterating does. */
    public PagedIterable<VideoLog> list(ListLogsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, ENVELOPE)
                .filters(request, ListLogsRequest.LARGEST_PAGE)
                .calling(query -> api.listLogs(query, client.options()));
    }

    /**
     * Fetches an entry.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public VideoLog fetch(LogId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getLog(id, client.options()));
    }
}
