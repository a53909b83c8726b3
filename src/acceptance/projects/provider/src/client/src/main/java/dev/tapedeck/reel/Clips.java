package dev.tapedeck.reel;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.listing.PagingParameters;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.reel.id.ClipId;
import dev.tapedeck.reel.model.Clip;
import dev.tapedeck.reel.model.ListClipsRequest;
import dev.tapedeck.reel.wire.ClipList;
import dev.tapedeck.reel.wire.ClipsApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The clips of an account. */
public final class Clips {
    private static final PagingParameters NAMES = new PagingParameters("page_size", "page_number", "cursor");
    private static final Listing.Envelope<ClipList, Clip> ENVELOPE =
            new Listing.Envelope<>(ClipList::clips, Clips::next);

    private final ApiClient client;
    private final ClipsApi api;

    Clips(ApiClient client) {
        this.client = client;
        this.api = client.create(ClipsApi.class);
    }

    /** Lists the clips that match these filters. Sends no request until iterated. */
    public PagedIterable<Clip> list(ListClipsRequest request) {
        return Listing.of(client, NAMES, ENVELOPE)
                .filters(request, ListClipsRequest.LARGEST_PAGE)
                .calling(query -> api.listClips(query, client.options()));
    }

    /** Fetches a clip. */
    public Clip fetch(ClipId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.fetchClip(id, client.options()));
    }

    /** Deletes a clip. */
    public void delete(ClipId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteClip(id, client.options()));
    }

    // Reel returns a cursor instead of a link. The cursor contains page size and filters.
    private static @Nullable String next(ClipList page) {
        String cursor = page.meta().nextCursor();
        return cursor == null ? null : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
