package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.id.ConferenceId;
import dev.tapedeck.signalwire.model.Conference;
import dev.tapedeck.signalwire.model.ConferenceToken;
import dev.tapedeck.signalwire.model.CreateConferenceStreamRequest;
import dev.tapedeck.signalwire.model.CreateVideoConferenceRequest;
import dev.tapedeck.signalwire.model.GetVideoConferenceRequest;
import dev.tapedeck.signalwire.model.ListConferenceTokensRequest;
import dev.tapedeck.signalwire.model.ListVideoConferencesRequest;
import dev.tapedeck.signalwire.model.UpdateVideoConferenceRequest;
import dev.tapedeck.signalwire.model.VideoStream;
import dev.tapedeck.signalwire.wire.ConferenceTokensApi;
import dev.tapedeck.signalwire.wire.ListConferenceTokensResponse;
import dev.tapedeck.signalwire.wire.ListConferencesResponse;
import dev.tapedeck.signalwire.wire.StreamsApi;
import dev.tapedeck.signalwire.wire.VideoConferencesApi;
import java.util.Objects;

/**
 * The video conferences of a project, and the resources of a conference.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Conferences {
    private static final Listing.Envelope<ListConferencesResponse, Conference> CONFERENCES =
            SignalWirePaging.envelope(ListConferencesResponse::data, ListConferencesResponse::links);
    private static final Listing.Envelope<ListConferenceTokensResponse, ConferenceToken> TOKENS =
            SignalWirePaging.envelope(ListConferenceTokensResponse::data, ListConferenceTokensResponse::links);

    private final ApiClient client;
    private final VideoConferencesApi api;
    private final ConferenceTokensApi tokens;
    private final StreamsApi streams;

    Conferences(ApiClient client) {
        this.client = client;
        this.api = client.create(VideoConferencesApi.class);
        this.tokens = client.create(ConferenceTokensApi.class);
        this.streams = client.create(StreamsApi.class);
    }

    /** Creates a conference. */
    public Conference create(CreateVideoConferenceRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createVideoConference(request, client.options()));
    }

    /** Returns all conferences. Sends no request; iterating does. */
    public PagedIterable<Conference> list() {
        return list(ListVideoConferencesRequest.builder().build());
    }

    /** Returns the conferences, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<Conference> list(ListVideoConferencesRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, CONFERENCES)
                .filters(request, ListVideoConferencesRequest.LARGEST_PAGE)
                .calling(query -> api.listVideoConferences(query, client.options()));
    }

    /**
     * Fetches a conference.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Conference fetch(ConferenceId id) {
        return fetch(id, GetVideoConferenceRequest.builder().build());
    }

    /**
     * Fetches a conference, with the parameters of this request.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Conference fetch(ConferenceId id, GetVideoConferenceRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getVideoConference(id, client.query(request), client.options()));
    }

    /**
     * Changes only the fields that the request sets.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Conference update(ConferenceId id, UpdateVideoConferenceRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.updateVideoConference(id, request, client.options()));
    }

    /**
     * Deletes a conference.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public void delete(ConferenceId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteVideoConference(id, client.options()));
    }

    /** Returns all tokens of a conference. Sends no request; iterating does. */
    public PagedIterable<ConferenceToken> tokens(ConferenceId conference) {
        return tokens(conference, ListConferenceTokensRequest.builder().build());
    }

    /** Returns the tokens of a conference, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<ConferenceToken> tokens(ConferenceId conference, ListConferenceTokensRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(conference, "conference");
        return Listing.of(client, SignalWirePaging.NAMES, TOKENS)
                .filters(request, ListConferenceTokensRequest.LARGEST_PAGE)
                .calling(query -> tokens.listConferenceTokens(conference, query, client.options()));
    }

    /** Returns all streams of a conference. Sends no request; iterating sends one for all. */
    public PagedIterable<VideoStream> streams(ConferenceId conference) {
        Objects.requireNonNull(conference, "conference");
        return Listing.of(client, SignalWirePaging.NAMES, SignalWirePaging.STREAMS)
                .callingOnce(() -> streams.listConferenceStreams(conference, client.options()));
    }

    /** Creates a stream of a conference. */
    public VideoStream createStream(ConferenceId conference, CreateConferenceStreamRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(conference, "conference");
        return client.fetch(streams.createConferenceStream(conference, request, client.options()));
    }
}
