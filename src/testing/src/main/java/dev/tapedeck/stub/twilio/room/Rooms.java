package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.ErrorCodes;
import dev.tapedeck.stub.twilio.api.Pager;

/** The rooms of the account, {@code /v1/Rooms}. */
final class Rooms {

    private final RoomStore sessions;
    private final Pager<Room> pager = new Pager<>("rooms", 1000, Room::sid);

    Rooms(RoomStore sessions) {
        this.sessions = sessions;
    }

    Response list(Request request) {
        Listing<Room> listing = sessions.all().where(RoomFilter.ofRooms(request.query()));
        return pager.page(request, listing, room -> room.json(request.origin()));
    }

    Response create(Request request) {
        Room room = sessions.open(RoomSettings.of(request.form()));
        return Response.created(room.json(request.origin()));
    }

    Response fetch(Request request) {
        return Response.ok(sessions.named(request, "Sid").json(request.origin()));
    }

    Response update(Request request) {
        Room room = sessions.named(request, "Sid");
        String status = request.form().first("Status").orElse("");
        if (!status.equals("completed")) {
            throw ErrorCodes.roomStatus("must be completed but was \"" + status + "\"");
        }
        Room ended = sessions.change(room, (present, now) -> {
            if (!present.isOpen()) {
                throw ErrorCodes.roomStatus("cannot be applied to " + present.sid() + ", which is completed");
            }
            return present.completed(now);
        });
        return Response.of(202, ended.json(request.origin()));
    }
}
