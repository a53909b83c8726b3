package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.convert.PathParameter;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.TrackSid;
import dev.tapedeck.twilio.model.ListRoomParticipantPublishedTracksRequest;
import dev.tapedeck.twilio.model.PublishedTrack;
import dev.tapedeck.twilio.wire.ListRoomParticipantPublishedTracksResponse;
import dev.tapedeck.twilio.wire.PublishedTracksApi;
import java.util.Objects;

/**
 * The tracks that one participant sends.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PublishedTracks {
    private static final Listing.Envelope<ListRoomParticipantPublishedTracksResponse, PublishedTrack> ENVELOPE =
            TwilioPaging.envelope(
                    ListRoomParticipantPublishedTracksResponse::publishedTracks,
                    ListRoomParticipantPublishedTracksResponse::meta);

    private final ApiClient client;
    private final PublishedTracksApi api;
    private final String room;
    private final String participant;

    PublishedTracks(ApiClient client, String room, String participant) {
        this.client = client;
        this.api = client.create(PublishedTracksApi.class);
        this.room = room;
        this.participant = participant;
    }

    /** Returns all tracks. Sends no request; iterating does. */
    public PagedIterable<PublishedTrack> list() {
        return list(ListRoomParticipantPublishedTracksRequest.builder().build());
    }

    /** Returns all tracks, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<PublishedTrack> list(ListRoomParticipantPublishedTracksRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomParticipantPublishedTracksRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomParticipantPublishedTracks(room, participant, query, client.options()));
    }

    /**
     * Fetches a track.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public PublishedTrack fetch(TrackSid sid) {
        return fetch(PathParameter.of(sid, "sid"));
    }

    /**
     * Fetches a track by its name.
     *
     * @throws IllegalArgumentException if the text cannot be a name
     * @throws dev.tapedeck.error.NotFoundException if no track has this name
     */
    public PublishedTrack fetchByName(String name) {
        return fetch(PathParameter.of(name, "name"));
    }

    private PublishedTrack fetch(String track) {
        return client.fetch(api.fetchRoomParticipantPublishedTrack(room, participant, track, client.options()));
    }
}
