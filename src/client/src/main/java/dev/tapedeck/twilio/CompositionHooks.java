package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.CompositionHookSid;
import dev.tapedeck.twilio.model.CompositionHook;
import dev.tapedeck.twilio.model.CreateCompositionHookRequest;
import dev.tapedeck.twilio.model.ListCompositionHooksRequest;
import dev.tapedeck.twilio.model.UpdateCompositionHookRequest;
import dev.tapedeck.twilio.wire.CompositionHooksApi;
import dev.tapedeck.twilio.wire.ListCompositionHooksResponse;
import java.util.Objects;

/**
 * Composition hooks, which compose every completed room of the account.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CompositionHooks {
    private static final Listing.Envelope<ListCompositionHooksResponse, CompositionHook> ENVELOPE =
            TwilioPaging.envelope(ListCompositionHooksResponse::compositionHooks, ListCompositionHooksResponse::meta);

    private final ApiClient client;
    private final CompositionHooksApi api;

    CompositionHooks(ApiClient client) {
        this.client = client;
        this.api = client.create(CompositionHooksApi.class);
    }

    /** Creates a hook. */
    public CompositionHook create(CreateCompositionHookRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createCompositionHook(client.form(request), client.options()));
    }

    /** Returns all hooks, newest first. Sends no request; iterating does. */
    public PagedIterable<CompositionHook> list() {
        return list(ListCompositionHooksRequest.builder().build());
    }

    /** Returns the hooks that match these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<CompositionHook> list(ListCompositionHooksRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListCompositionHooksRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(CompositionHook::dateCreated))
                .calling(query -> api.listCompositionHooks(query, client.options()));
    }

    /**
     * Fetches a hook.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public CompositionHook fetch(CompositionHookSid sid) {
        Objects.requireNonNull(sid, "sid");
        return client.fetch(api.fetchCompositionHook(sid, client.options()));
    }

    /**
     * Changes a hook. Set all fields: Twilio does not document whether an omitted field stays unchanged or is reset to
     * its default; the stand-in resets it.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public CompositionHook update(CompositionHookSid sid, UpdateCompositionHookRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(sid, "sid");
        return client.fetch(api.updateCompositionHook(sid, client.form(request), client.options()));
    }

    /**
     * Deletes a hook.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public void delete(CompositionHookSid sid) {
        Objects.requireNonNull(sid, "sid");
        client.run(api.deleteCompositionHook(sid, client.options()));
    }
}
