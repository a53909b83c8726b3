package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.util.List;

/** The operations on the rules for which tracks of a room to record, {@code .../RecordingRules}; none is recorded. */
final class RecordingRules {

    private final RoomStore rooms;

    RecordingRules(RoomStore rooms) {
        this.rooms = rooms;
    }

    Response fetch(Request request) {
        return respond(rooms.find(request, "RoomSid"));
    }

    /** Replaces the rules; that a form without any changes nothing is a guess. */
    Response replace(Request request) {
        Room room = rooms.find(request, "RoomSid").requireOpen();
        return request.form()
                .first("Rules")
                .map(text -> RuleSet.parse("Rules", text, RuleSchema.RECORDING))
                .map(rules -> respond(replace(room, rules)))
                .orElseGet(() -> respond(room));
    }

    private Room replace(Room room, List<Rule> rules) {
        return rooms.change(
                room,
                (current, now) -> current.requireOpen()
                        .withRecordingRules(current.recordingRules().replaced(rules, now)));
    }

    private static Response respond(Room room) {
        JsonObject json = room.recordingRules().json(RuleSchema.RECORDING);
        json.addProperty("room_sid", room.sid());
        return Response.ok(json);
    }
}
