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
 * <p>Where a participant is named by identity, the service finds it only while it is connected.
 *
 * <p>Immutable and thread-safe.
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

    /** All participants. Sends no request; iterating does. */
    public PagedIterable<Participant> list() {
        return list(ListRoomParticipantsRequest.builder().build());
    }

    /** The participants that pass these filters. Sends no request; iterating does. */
    public PagedIterable<Participant> list(ListRoomParticipantsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomParticipantsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Participant::dateCreated))
                .calling(query -> api.listRoomParticipants(room, query, client.options()));
    }

    /**
     * One participant, also after leaving.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Participant fetch(ParticipantSid sid) {
        return client.fetch(api.fetchRoomParticipant(room, PathParameter.of(sid, "sid"), client.options()));
    }

    /**
     * One connected participant.
     *
     * @throws IllegalArgumentException if the text can't be an identity
     * @throws dev.tapedeck.error.NotFoundException if there is none of this identity
     */
    public Participant fetchByIdentity(String identity) {
        return client.fetch(api.fetchRoomParticipant(room, PathParameter.of(identity, "identity"), client.options()));
    }

    /**
     * Removes a participant from the room.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Participant disconnect(ParticipantSid sid) {
        return update(PathParameter.of(sid, "sid"));
    }

    /**
     * Removes a participant from the room.
     *
     * @throws IllegalArgumentException if the text can't be an identity
     * @throws dev.tapedeck.error.NotFoundException if there is none of this identity
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
     * Erases who a participant was: the service replaces the identity.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public AnonymizedParticipant anonymize(ParticipantSid sid) {
        return client.fetch(
                anonymize.updateRoomParticipantAnonymize(room, PathParameter.of(sid, "sid"), client.options()));
    }

    /** The tracks that a participant sends. Sends no request. */
    public PublishedTracks publishedTracks(ParticipantSid participant) {
        return new PublishedTracks(client, room, PathParameter.of(participant, "participant"));
    }

    /** The tracks that a connected participant sends. Sends no request. */
    public PublishedTracks publishedTracksByIdentity(String identity) {
        return new PublishedTracks(client, room, PathParameter.of(identity, "identity"));
    }

    /** The tracks of others that reach a participant, and the rules for that. Sends no request. */
    public SubscribedTracks subscribedTracks(ParticipantSid participant) {
        return new SubscribedTracks(client, room, PathParameter.of(participant, "participant"));
    }

    /** The tracks of others that reach a connected participant, and the rules for that. Sends no request. */
    public SubscribedTracks subscribedTracksByIdentity(String identity) {
        return new SubscribedTracks(client, room, PathParameter.of(identity, "identity"));
    }
}
