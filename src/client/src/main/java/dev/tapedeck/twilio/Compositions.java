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
 * Media files that are rendered from the recorded tracks of rooms.
 *
 * <p>Immutable and thread-safe.
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

    /** Orders a composition; it is rendered after the answer. */
    public Composition create(CreateCompositionRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createComposition(client.form(request), client.options()));
    }

    /** All compositions, newest first. Sends no request; iterating does. */
    public PagedIterable<Composition> list() {
        return list(ListCompositionsRequest.builder().build());
    }

    /** The compositions that pass these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<Composition> list(ListCompositionsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListCompositionsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Composition::dateCreated))
                .calling(query -> api.listCompositions(query, client.options()));
    }

    /**
     * One composition; a deleted one too, as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Composition fetch(CompositionSid sid) {
        return fetch(sid, client);
    }

    private Composition fetch(CompositionSid sid, ApiClient limited) {
        Objects.requireNonNull(sid, "sid");
        return limited.fetch(api.fetchComposition(sid, limited.options()));
    }

    /**
     * Waits until a composition is rendered or has failed, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException as {@link #await(CompositionSid, Polling)} says
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Composition await(CompositionSid sid) {
        return await(sid, Polling.defaults());
    }

    /**
     * Waits until a composition is rendered, has failed, is deleted, or in a state that no contract names.
     *
     * <p>A look that failed in a way that may pass (no answer, 408, 425, 429, 5xx) does not end the wait; any other
     * failure does, and is thrown as it is. The last look is at the deadline and may take a second.
     *
     * @throws dev.tapedeck.error.AwaitException if the time was up, or the thread interrupted, be it within a call; it
     *     has the composition as it was seen last, and as its cause why the last look failed, if it did
     * @throws dev.tapedeck.error.ConnectionException if there was no answer until the deadline, or an interrupt
     * @throws dev.tapedeck.error.ApiException if the service answered with nothing but 408, 425, 429 or 5xx until the
     *     deadline
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
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
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public void delete(CompositionSid sid) {
        Objects.requireNonNull(sid, "sid");
        client.run(api.deleteComposition(sid, client.options()));
    }

    /** The media file of a composition, which has one as long as it is completed. Sends no request; its methods do. */
    public Media media(CompositionSid sid) {
        return media(sid, FetchCompositionMediaRequest.builder().build());
    }

    /**
     * The media file of this composition, whose size is compared with what comes: use it wherever the composition is at
     * hand. Sends no request; its methods do.
     */
    public Media media(Composition composition) {
        FetchCompositionMediaRequest request =
                FetchCompositionMediaRequest.builder().build();
        return media(Objects.requireNonNull(composition, "composition").sid(), request, TwilioMedia.facts(composition));
    }

    /** The media file of a composition, its address as the request asks for it. Sends no request; its methods do. */
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

    /** The media files of these compositions, such as a whole listing's, each saved at its target. Sends no request. */
    public Downloads<Composition> downloadAll(
            Iterable<Composition> compositions, Function<? super Composition, Path> target) {
        return Downloads.of(compositions, this::media, target);
    }

    /** The media files of the compositions of these SIDs, each saved at its target. Sends no request. */
    public Downloads<CompositionSid> downloadAllBySid(
            Iterable<CompositionSid> sids, Function<? super CompositionSid, Path> target) {
        return Downloads.of(sids, this::media, target);
    }
}
