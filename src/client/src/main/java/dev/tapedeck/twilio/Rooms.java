package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.convert.PathParameter;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.Room;
import dev.tapedeck.twilio.model.RoomStatus;
import dev.tapedeck.twilio.model.UpdateRoomRequest;
import dev.tapedeck.twilio.wire.ListRoomsResponse;
import dev.tapedeck.twilio.wire.RoomsApi;
import java.util.Objects;

/**
 * The rooms of an account, and the resources of a room.
 *
 * <p>The service finds a room by its unique name only while it is in progress.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Rooms {
    private static final Listing.Envelope<ListRoomsResponse, Room> ENVELOPE =
            TwilioPaging.envelope(ListRoomsResponse::rooms, ListRoomsResponse::meta);

    private final ApiClient client;
    private final RoomsApi api;

    Rooms(ApiClient client) {
        this.client = client;
        this.api = client.create(RoomsApi.class);
    }

    /** Creates a room with the account's own settings. */
    public Room create() {
        return create(CreateRoomRequest.builder().build());
    }

    /** Creates a room. */
    public Room create(CreateRoomRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createRoom(client.form(request), client.options()));
    }

    /**
     * Returns the rooms in progress; to include others, use {@link #list(ListRoomsRequest)}. Sends no request;
     * iterating does.
     */
    public PagedIterable<Room> list() {
        return list(ListRoomsRequest.builder().build());
    }

    /** Returns the rooms that match these filters; by default those in progress. Sends no request; iterating does. */
    public PagedIterable<Room> list(ListRoomsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRoomsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Room::dateCreated))
                .calling(query -> api.listRooms(query, client.options()));
    }

    /**
     * Fetches a room, even after it has ended.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Room fetch(RoomSid sid) {
        return client.fetch(api.fetchRoom(PathParameter.of(sid, "sid"), client.options()));
    }

    /**
     * Fetches a room in progress.
     *
     * @throws IllegalArgumentException if the text cannot be a name
     * @throws dev.tapedeck.error.NotFoundException if no room in progress has this name
     */
    public Room fetchByUniqueName(String uniqueName) {
        return client.fetch(api.fetchRoom(PathParameter.of(uniqueName, "uniqueName"), client.options()));
    }

    /**
     * Ends a room and disconnects its participants.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Room complete(RoomSid sid) {
        return update(PathParameter.of(sid, "sid"));
    }

    /**
     * Ends a room and disconnects its participants.
     *
     * @throws IllegalArgumentException if the text cannot be a name
     * @throws dev.tapedeck.error.NotFoundException if no room in progress has this name
     */
    public Room completeByUniqueName(String uniqueName) {
        return update(PathParameter.of(uniqueName, "uniqueName"));
    }

    private Room update(String room) {
        UpdateRoomRequest completed =
                UpdateRoomRequest.builder().status(RoomStatus.COMPLETED).build();
        return client.fetch(api.updateRoom(room, client.form(completed), client.options()));
    }

    /** Returns the recordings of a room, in progress or ended. Sends no request. */
    public RoomRecordings recordings(RoomSid room) {
        return new RoomRecordings(client, room);
    }

    /** Returns the participants of a room, present and past. Sends no request. */
    public Participants participants(RoomSid room) {
        return new Participants(client, PathParameter.of(room, "room"));
    }

    /** Returns the participants of a room in progress. Sends no request. */
    public Participants participantsByUniqueName(String uniqueName) {
        return new Participants(client, PathParameter.of(uniqueName, "uniqueName"));
    }

    /** Returns the rules for which tracks of a room are recorded. Sends no request. */
    public RoomRecordingRules recordingRules(RoomSid room) {
        return new RoomRecordingRules(client, PathParameter.of(room, "room"));
    }

    /** Returns the rules for which tracks of a room in progress are recorded. Sends no request. */
    public RoomRecordingRules recordingRulesByUniqueName(String uniqueName) {
        return new RoomRecordingRules(client, PathParameter.of(uniqueName, "uniqueName"));
    }

    /** Returns the transcriptions of a room. Sends no request. */
    public Transcriptions transcriptions(RoomSid room) {
        return new Transcriptions(client, PathParameter.of(room, "room"));
    }

    /** Returns the transcriptions of a room in progress. Sends no request. */
    public Transcriptions transcriptionsByUniqueName(String uniqueName) {
        return new Transcriptions(client, PathParameter.of(uniqueName, "uniqueName"));
    }
}
