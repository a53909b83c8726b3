package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.convert.PathParameter;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.model.AnonymizedParticipant;
import dev.tapedeck.twilio.model.ListRoomParticipantsRequest;
import dev.tapedeck.twilio.model.Participant;
import dev.tapedeck.twilio.model.ParticipantStatus;
import dev.tapedeck.twilio.model.UpdateRoomParticipantRequest;
import dev.tapedeck.twilio.wire.AnonymizeApi;
import dev.tapedeck.twilio.wire.ListRoomParticipantsResponse;
import dev.tapedeck.twilio.wire.ParticipantsApi;
import java.util.Objects;

/**
 * The participants of one room.
 *
 * <p>The service finds a participant by identity only while the participant is connected.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Participants {
    private static final Listing.Envelope<ListRoomParticipantsResponse, Participant> ENVELOPE =
            TwilioPaging.envelope(ListRoomParticipantsResponse::participants, ListRoomParticipantsResponse::meta);

    private final ApiClient client;
    private final ParticipantsApi api;
    private final AnonymizeApi anonymize;
    private final String room;

    Participants(ApiClient client, String room) {
        this.client = client;
        this.api = client.create(ParticipantsApi.class);
        this.anonymize = client.create(AnonymizeApi.class);
        this.room = room;
    }

    /** Returns all participants. Sends no request; iterating does. */
    public PagedIterable<Participant> list() {
        return list(ListRoomParticipantsRequest.builder().build());
    }

    /** Returns the participants that match these filters. Sends no request; iterating does. */
    public PagedIterable<Participant> list(ListRoomParticipantsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomParticipantsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Participant::dateCreated))
                .calling(query -> api.listRoomParticipants(room, query, client.options()));
    }

    /**
     * Fetches a participant, even one who has left.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Participant fetch(ParticipantSid sid) {
        return client.fetch(api.fetchRoomParticipant(room, PathParameter.of(sid, "sid"), client.options()));
    }

    /**
     * Fetches a connected participant.
     *
     * @throws IllegalArgumentException if the text cannot be an identity
     * @throws dev.tapedeck.error.NotFoundException if no connected participant has this identity
     */
    public Participant fetchByIdentity(String identity) {
        return client.fetch(api.fetchRoomParticipant(room, PathParameter.of(identity, "identity"), client.options()));
    }

    /**
     * Removes a participant from the room.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Participant disconnect(ParticipantSid sid) {
        return update(PathParameter.of(sid, "sid"));
    }

    /**
     * Removes a participant from the room.
     *
     * @throws IllegalArgumentException if the text cannot be an identity
     * @throws dev.tapedeck.error.NotFoundException if no connected participant has this identity
     */
    public Participant disconnectByIdentity(String identity) {
        return update(PathParameter.of(identity, "identity"));
    }

    private Participant update(String participant) {
        UpdateRoomParticipantRequest disconnected = UpdateRoomParticipantRequest.builder()
                .status(ParticipantStatus.DISCONNECTED)
                .build();
        return client.fetch(api.updateRoomParticipant(room, participant, client.form(disconnected), client.options()));
    }

    /**
     * Anonymizes a participant: the service replaces the identity.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public AnonymizedParticipant anonymize(ParticipantSid sid) {
        return client.fetch(
                anonymize.updateRoomParticipantAnonymize(room, PathParameter.of(sid, "sid"), client.options()));
    }

    /** Returns the tracks that a participant sends. Sends no request. */
    public PublishedTracks publishedTracks(ParticipantSid participant) {
        return new PublishedTracks(client, room, PathParameter.of(participant, "participant"));
    }

    /** Returns the tracks that a connected participant sends. Sends no request. */
    public PublishedTracks publishedTracksByIdentity(String identity) {
        return new PublishedTracks(client, room, PathParameter.of(identity, "identity"));
    }

    /** Returns the tracks of others that a participant receives, and the rules for them. Sends no request. */
    public SubscribedTracks subscribedTracks(ParticipantSid participant) {
        return new SubscribedTracks(client, room, PathParameter.of(participant, "participant"));
    }

    /** Returns the tracks of others that a connected participant receives, and the rules for them. Sends no request. */
    public SubscribedTracks subscribedTracksByIdentity(String identity) {
        return new SubscribedTracks(client, room, PathParameter.of(identity, "identity"));
    }
}
