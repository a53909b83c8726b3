package dev.tapedeck.twilio;

import dev.tapedeck.Polling;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.Poller;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.transfer.DefaultMedia;
import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.FetchCompositionMediaRequest;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import dev.tapedeck.twilio.wire.CompositionsApi;
import dev.tapedeck.twilio.wire.ListCompositionsResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Compositions: media files that are rendered from the recorded tracks of rooms.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Compositions {
    private static final Listing.Envelope<ListCompositionsResponse, Composition> ENVELOPE =
            TwilioPaging.envelope(ListCompositionsResponse::compositions, ListCompositionsResponse::meta);

    private final ApiClient client;
    private final CompositionsApi api;

    Compositions(ApiClient client) {
        this.client = client;
        this.api = client.create(CompositionsApi.class);
    }

    /** Creates a composition, which is rendered after this returns. */
    public Composition create(CreateCompositionRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createComposition(client.form(request), client.options()));
    }

    /** Returns all compositions, newest first. Sends no request; iterating does. */
    public PagedIterable<Composition> list() {
        return list(ListCompositionsRequest.builder().build());
    }

    /** Returns the compositions that match these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<Composition> list(ListCompositionsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListCompositionsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Composition::dateCreated))
                .calling(query -> api.listCompositions(query, client.options()));
    }

    /**
     * Fetches a composition, even a deleted one as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Composition fetch(CompositionSid sid) {
        return fetch(sid, client);
    }

    private Composition fetch(CompositionSid sid, ApiClient limited) {
        Objects.requireNonNull(sid, "sid");
        return limited.fetch(api.fetchComposition(sid, limited.options()));
    }

    /**
     * Blocks the thread until a composition is rendered or has failed, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException as {@link #await(CompositionSid, Polling)} says
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Composition await(CompositionSid sid) {
        return await(sid, Polling.defaults());
    }

    /**
     * Blocks the thread until a composition is rendered, failed or deleted, or in a state that the contract does not
     * name.
     *
     * <p>A poll with a transient failure (no response, 408, 425, 429, 5xx) does not end the wait; any other failure
     * ends it and is thrown unchanged. The last poll is at the deadline and may take a second.
     *
     * @throws dev.tapedeck.error.AwaitException if the deadline passed or the thread was interrupted, even during a
     *     call; it has the composition as last seen, and the failure of the last poll, if it failed, as its cause
     * @throws dev.tapedeck.error.ConnectionException if there was no response before the deadline or an interrupt
     * @throws dev.tapedeck.error.ApiException if the service sent only 408, 425, 429 or 5xx before the deadline
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Composition await(CompositionSid sid, Polling polling) {
        Objects.requireNonNull(polling, "polling");
        return new Poller<>(client, polling, "the composition " + sid + " to be rendered", Compositions::passingState)
                .until(limited -> fetch(sid, limited));
    }

    private static String passingState(Composition composition) {
        return switch (composition.status().known()) {
            case ENQUEUED, PROCESSING -> composition.status().value();
            case COMPLETED, DELETED, FAILED, UNRECOGNIZED -> "";
        };
    }

    /**
     * Deletes the media file of a composition; its metadata stays for a while, with the status {@code deleted}.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public void delete(CompositionSid sid) {
        Objects.requireNonNull(sid, "sid");
        client.run(api.deleteComposition(sid, client.options()));
    }

    /**
     * Returns the media file of a composition. A composition has a file as long as it is completed. Sends no request;
     * the methods of the result do.
     */
    public Media media(CompositionSid sid) {
        return media(sid, FetchCompositionMediaRequest.builder().build());
    }

    /**
     * Returns the media file of this composition. Sends no request; the methods of the result do, and compare the
     * received size with the composition's. Prefer this whenever you have the composition.
     */
    public Media media(Composition composition) {
        FetchCompositionMediaRequest request =
                FetchCompositionMediaRequest.builder().build();
        return media(Objects.requireNonNull(composition, "composition").sid(), request, TwilioMedia.facts(composition));
    }

    /**
     * Returns the media file of a composition, with the address options of this request. Sends no request; the methods
     * of the result do.
     */
    public Media media(CompositionSid sid, FetchCompositionMediaRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(sid, "sid");
        return media(sid, request, FileFacts.UNKNOWN);
    }

    private Media media(CompositionSid sid, FetchCompositionMediaRequest request, FileFacts known) {
        Map<String, String> query = client.query(request);
        return DefaultMedia.of(
                client,
                TwilioMedia.call(
                        () -> api.fetchCompositionMedia(sid, query, client.options()),
                        query,
                        () -> TwilioMedia.facts(fetch(sid))),
                known);
    }

    /**
     * Returns a plan to save the media files of these compositions, such as a whole listing's, each at its target.
     * Sends no request.
     */
    public Downloads<Composition> downloadAll(
            Iterable<Composition> compositions, Function<? super Composition, Path> target) {
        return Downloads.of(compositions, this::media, target);
    }

    /**
     * Returns a plan to save the media files of the compositions with these SIDs, each at its target. Sends no request.
     */
    public Downloads<CompositionSid> downloadAllBySid(
            Iterable<CompositionSid> sids, Function<? super CompositionSid, Path> target) {
        return Downloads.of(sids, this::media, target);
    }
}
