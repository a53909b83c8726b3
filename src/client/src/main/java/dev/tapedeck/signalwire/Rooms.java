package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.convert.PathParameter;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.id.RoomId;
import dev.tapedeck.signalwire.model.CreateRoomRequest;
import dev.tapedeck.signalwire.model.CreateRoomStreamRequest;
import dev.tapedeck.signalwire.model.GetRoomByNameRequest;
import dev.tapedeck.signalwire.model.GetRoomRequest;
import dev.tapedeck.signalwire.model.ListRoomsRequest;
import dev.tapedeck.signalwire.model.Room;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.signalwire.model.VideoStream;
import dev.tapedeck.signalwire.wire.ListRoomsResponse;
import dev.tapedeck.signalwire.wire.RoomsApi;
import dev.tapedeck.signalwire.wire.StreamsApi;
import java.util.Objects;

/**
 * The rooms of a project, and the streams of a room.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Rooms {
    private static final Listing.Envelope<ListRoomsResponse, Room> ENVELOPE =
            SignalWirePaging.envelope(ListRoomsResponse::data, ListRoomsResponse::links);

    private final ApiClient client;
    private final RoomsApi api;
    private final StreamsApi streams;

    Rooms(ApiClient client) {
        this.client = client;
        this.api = client.create(RoomsApi.class);
        this.streams = client.create(StreamsApi.class);
    }

    /** Creates a room. */
    public Room create(CreateRoomRequest request) {
        Objects.requireNonNull(request, "request");
        return client.fetch(api.createRoom(request, client.options()));
    }

    /** Returns all rooms. Sends no request; iterating does. */
    public PagedIterable<Room> list() {
        return list(ListRoomsRequest.builder().build());
    }

    /** Returns the rooms, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<Room> list(ListRoomsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, ENVELOPE)
                .filters(request, ListRoomsRequest.LARGEST_PAGE)
                .calling(query -> api.listRooms(query, client.options()));
    }

    /**
     * Fetches a room.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Room fetch(RoomId id) {
        return fetch(id, GetRoomRequest.builder().build());
    }

    /**
     * Fetches a room, with the parameters of this request.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Room fetch(RoomId id, GetRoomRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getRoom(id, client.query(request), client.options()));
    }

    /**
     * Fetches a room by its name. The name must not be a UUID, which would be taken for an id.
     *
     * @throws IllegalArgumentException if the text cannot be a name
     * @throws dev.tapedeck.error.NotFoundException if no room has this name
     */
    public Room fetchByName(String name) {
        return fetchByName(name, GetRoomByNameRequest.builder().build());
    }

    /**
     * Fetches a room by its name, with the parameters of this request.
     *
     * @throws IllegalArgumentException if the text cannot be a name
     * @throws dev.tapedeck.error.NotFoundException if no room has this name
     */
    public Room fetchByName(String name, GetRoomByNameRequest request) {
        Objects.requireNonNull(request, "request");
        String text = PathParameter.of(name, "name");
        return client.fetch(api.getRoomByName(text, client.query(request), client.options()));
    }

    /**
     * Changes only the fields that the request sets.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Room update(RoomId id, UpdateRoomRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return client.fetch(api.updateRoom(id, request, client.options()));
    }

    /**
     * Deletes a room.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public void delete(RoomId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteRoom(id, client.options()));
    }

    /** Returns all streams of a room. Sends no request; iterating sends one for all. */
    public PagedIterable<VideoStream> streams(RoomId room) {
        Objects.requireNonNull(room, "room");
        return Listing.of(client, SignalWirePaging.NAMES, SignalWirePaging.STREAMS)
                .callingOnce(() -> streams.listRoomStreams(room, client.options()));
    }

    /** Creates a stream of a room. */
    public VideoStream createStream(RoomId room, CreateRoomStreamRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(room, "room");
        return client.fetch(streams.createRoomStream(room, request, client.options()));
    }
}
