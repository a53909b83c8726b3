package dev.tapedeck.retry;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomId;
import dev.tapedeck.signalwire.model.CreateRoomRequest;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.signalwire.wire.RoomsApi;
import dev.tapedeck.signalwire.wire.WireAdapters;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A call of each HTTP method, for a room of SignalWire. */
enum RoomCall {
    GET,
    PUT,
    DELETE,
    POST;

    static final RoomId ROOM = RoomId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");

    /** Returns the request as messages name it. */
    String title() {
        return this + " /api/video/rooms" + (this == POST ? "" : "/" + ROOM);
    }

    /** Makes the call with a client of these options. */
    void call(WireMockExtension server, ClientOptions options) {
        call(Wire.url(server), options);
    }

    /** Makes the call with a client of these options. */
    void call(URI server, ClientOptions options) {
        call(server, options, TimeSource.SYSTEM);
    }

    /** Makes the call with a client of these options and this source of time. */
    void call(WireMockExtension server, ClientOptions options, TimeSource time) {
        call(Wire.url(server), options, time);
    }

    /** Makes the call with a client of these options and this source of time. */
    void call(URI server, ClientOptions options, TimeSource time) {
        try (ApiClient client = client(server, options, time)) {
            call(client);
        }
    }

    /** Returns a client of these options. */
    static ApiClient client(URI server, ClientOptions options, TimeSource time) {
        Service service = Service.at(server, "user", "s3cret").with(Optional.empty(), options);
        return new ApiClient(service, WireAdapters.gson(), (failure, body) -> failure, time);
    }

    /** Makes the call with this client. */
    void call(ApiClient client) {
        RoomsApi rooms = client.create(RoomsApi.class);
        switch (this) {
            case GET -> client.fetch(rooms.getRoom(ROOM, Map.of(), client.options()));
            case PUT ->
                client.fetch(rooms.updateRoom(
                        ROOM, UpdateRoomRequest.builder().displayName("lobby").build(), client.options()));
            case DELETE -> client.run(rooms.deleteRoom(ROOM, client.options()));
            case POST ->
                client.fetch(rooms.createRoom(
                        CreateRoomRequest.builder().name("lobby").build(), client.options()));
        }
    }
}
