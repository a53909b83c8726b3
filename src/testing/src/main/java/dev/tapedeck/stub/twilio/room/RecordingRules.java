package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import java.util.List;

/** Which tracks of a room would be recorded, {@code .../RecordingRules}. */
final class RecordingRules {

    private final RoomStore sessions;

    RecordingRules(RoomStore sessions) {
        this.sessions = sessions;
    }

    Response fetch(Request request) {
        return answer(sessions.named(request, "RoomSid"));
    }

    /** Replaces the rules; that a form without any changes nothing is a guess. */
    Response replace(Request request) {
        Room room = sessions.named(request, "RoomSid").stillOpen();
        return request.form()
                .first("Rules")
                .map(text -> RuleSet.parse("Rules", text, RuleSchema.RECORDING))
                .map(rules -> answer(replaced(room, rules)))
                .orElseGet(() -> answer(room));
    }

    private Room replaced(Room room, List<Rule> rules) {
        return sessions.change(
                room,
                (present, now) ->
                        present.stillOpen().recordingBy(present.recordingRules().replaced(rules, now)));
    }

    private static Response answer(Room room) {
        return Response.ok(room.recordingRules().json(RuleSchema.RECORDING).put("room_sid", room.sid()));
    }
}
