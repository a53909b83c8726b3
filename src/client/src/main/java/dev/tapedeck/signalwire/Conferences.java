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
 * The video conferences of a project, and what belongs to a conference.
 *
 * <p>Immutable and thread-safe.
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

    /** All conferences. Sends no request; iterating does. */
    public PagedIterable<Conference> list() {
        return list(ListVideoConferencesRequest.builder().build());
    }

    /** The conferences, as the request asks for them. Sends no request; iterating does. */
    public PagedIterable<Conference> list(ListVideoConferencesRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, CONFERENCES)
                .filters(request, ListVideoConferencesRequest.LARGEST_PAGE)
                .calling(query -> api.listVideoConferences(query, client.options()));
    }

    /**
     * One conference.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public Conference fetch(ConferenceId id) {
        return fetch(id, GetVideoConferenceRequest.builder().build());
    }

    /**
     * One conference, as the request asks for it.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public Conference fetch(ConferenceId id, GetVideoConferenceRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getVideoConference(id, client.query(request), client.options()));
    }

    /**
     * Changes what the request sets, and nothing else.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public Conference update(ConferenceId id, UpdateVideoConferenceRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.updateVideoConference(id, request, client.options()));
    }

    /**
     * Deletes a conference.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public void delete(ConferenceId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteVideoConference(id, client.options()));
    }

    /** All tokens of a conference. Sends no request; iterating does. */
    public PagedIterable<ConferenceToken> tokens(ConferenceId conference) {
        return tokens(conference, ListConferenceTokensRequest.builder().build());
    }

    /** The tokens of a conference, as the request asks for them. Sends no request; iterating does. */
    public PagedIterable<ConferenceToken> tokens(ConferenceId conference, ListConferenceTokensRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(conference, "conference");
        return Listing.of(client, SignalWirePaging.NAMES, TOKENS)
                .filters(request, ListConferenceTokensRequest.LARGEST_PAGE)
                .calling(query -> tokens.listConferenceTokens(conference, query, client.options()));
    }

    /** All streams of a conference. Sends no request; iterating does, one for all. */
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
