package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.function.Predicate;

/** The operations on the account's rooms, {@code /v1/Rooms}. */
final class Rooms {

    private final RoomStore rooms;
    private final Pager<Room> pager = new Pager<>("rooms", 1000, Room::sid);

    Rooms(RoomStore rooms) {
        this.rooms = rooms;
    }

    Response list(Request request) {
        return pager.page(request, rooms.rooms().filter(filter(request.query())), room -> room.json(request.origin()));
    }

    /** By default the rooms in progress. */
    private static Predicate<Room> filter(Query query) {
        String status =
                Parameters.check("Status", query.first("Status").orElse("in-progress"), "in-progress|completed|failed");
        Predicate<Room> hasStatus = room -> room.status().equals(status);
        return hasStatus
                .and(Parameters.filter(
                        query, "UniqueName", name -> room -> room.name().equals(name)))
                .and(Parameters.createdOnDay(query, room -> room.timestamps().created()));
    }

    Response create(Request request) {
        Room room = rooms.create(RoomSettings.of(request.form()));
        return Response.created(room.json(request.origin()));
    }

    Response fetch(Request request) {
        return Response.ok(rooms.find(request, "Sid").json(request.origin()));
    }

    Response update(Request request) {
        Room room = rooms.find(request, "Sid");
        String status = request.form().first("Status").orElse("");
        if (!status.equals("completed")) {
            throw RoomErrors.roomStatus("must be completed but was \"" + status + "\"");
        }
        Room completed = rooms.change(room, (current, now) -> {
            if (!current.isOpen()) {
                throw RoomErrors.roomStatus("cannot be applied to " + current.sid() + ", which is completed");
            }
            return current.completed(now);
        });
        return Response.accepted(completed.json(request.origin()));
    }
}
