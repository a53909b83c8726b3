package dev.tapedeck.stub.signalwire.room;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.signalwire.api.JoinTimes;
import dev.tapedeck.stub.signalwire.api.JsonBody;
import dev.tapedeck.stub.signalwire.api.Pager;
import dev.tapedeck.stub.signalwire.session.ActiveSessions;
import java.util.List;

/** The operations on rooms, {@code /api/video/rooms}, and their tokens, {@code /api/video/room_tokens}. */
public final class Rooms {

    private static final String ROOMS = "/api/video/rooms";
    private static final String ROOM = ROOMS + "/{id}";

    private final RoomStore rooms;
    private final ActiveSessions active;
    private final JsonBody body;
    private final RoomTokens tokens;
    private final Pager<JsonResource> pager;

    public Rooms(RoomStore rooms, ActiveSessions active, JsonBody body, boolean relativeLinks) {
        this.rooms = rooms;
        this.active = active;
        this.body = body;
        this.tokens = new RoomTokens(rooms, body);
        this.pager = new Pager<>(JsonResource::id, relativeLinks);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ROOMS, this::list),
                Route.post(
                        ROOMS,
                        request -> Response.ok(rooms.create(body.of(request)).json())),
                Route.get(ROOM, this::fetch),
                Route.put(ROOM, this::update),
                Route.delete(ROOM, this::delete),
                Route.post("/api/video/room_tokens", tokens::create));
    }

    private Response list(Request request) {
        Query query = request.query();
        return pager.page(request, rooms.rooms().filter(JoinTimes.of(query)), active.shownFor(query));
    }

    /** Names and IDs are one path: no name has the form of a UUID that is a room's. */
    private Response fetch(Request request) {
        String idOrName = request.variable("id");
        JsonResource room = rooms.find(idOrName).or(() -> rooms.named(idOrName)).orElseThrow(request::notFound);
        return Response.ok(active.shownFor(request.query()).apply(room));
    }

    private Response update(Request request) {
        find(request);
        JsonObject settings = body.of(request);
        return Response.ok(rooms.change(request.variable("id"), settings)
                .orElseThrow(request::notFound)
                .json());
    }

    private Response delete(Request request) {
        if (!rooms.remove(request.variable("id"))) {
            throw request.notFound();
        }
        return Response.noContent();
    }

    /** Returns the room that the request names. */
    private JsonResource find(Request request) {
        return rooms.find(request.variable("id")).orElseThrow(request::notFound);
    }
}
