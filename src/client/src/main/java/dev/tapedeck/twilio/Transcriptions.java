package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.convert.PathParameter;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.model.CreateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.ListRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.Transcription;
import dev.tapedeck.twilio.model.UpdateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.wire.ListRoomTranscriptionsResponse;
import dev.tapedeck.twilio.wire.TranscriptionsApi;
import java.util.Objects;

/**
 * The transcriptions of one room.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Transcriptions {
    private static final Listing.Envelope<ListRoomTranscriptionsResponse, Transcription> ENVELOPE =
            TwilioPaging.envelope(ListRoomTranscriptionsResponse::transcriptions, ListRoomTranscriptionsResponse::meta);

    private final ApiClient client;
    private final TranscriptionsApi api;
    private final String room;

    Transcriptions(ApiClient client, String room) {
        this.client = client;
        this.api = client.create(TranscriptionsApi.class);
        this.room = room;
    }

    /** Returns all transcriptions. Sends no request; iterating does. */
    public PagedIterable<Transcription> list() {
        return list(ListRoomTranscriptionsRequest.builder().build());
    }

    /** Returns all transcriptions, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<Transcription> list(ListRoomTranscriptionsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomTranscriptionsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomTranscriptions(room, query, client.options()));
    }

    /** Starts transcribing the room. */
    public Transcription create(CreateRoomTranscriptionsRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createRoomTranscriptions(room, client.form(request), client.options()));
    }

    /**
     * Fetches a transcription.
     *
     * @param ttid its id; the contract gives it no form
     * @throws IllegalArgumentException if the text cannot be an id
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Transcription fetch(String ttid) {
        return client.fetch(api.fetchRoomTranscriptions(room, PathParameter.of(ttid, "ttid"), client.options()));
    }

    /**
     * Starts, stops or reconfigures a transcription.
     *
     * @param ttid its id; the contract gives it no form
     * @throws IllegalArgumentException if the text cannot be an id
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Transcription update(String ttid, UpdateRoomTranscriptionsRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.updateRoomTranscriptions(
                room, PathParameter.of(ttid, "ttid"), client.form(request), client.options()));
    }
}
