package dev.tapedeck.stub;

import java.util.List;

/** Which tracks of a room would be recorded, {@code .../RecordingRules}. */
final class TwilioRecordingRules {

    private final TwilioSessions sessions;

    TwilioRecordingRules(TwilioSessions sessions) {
        this.sessions = sessions;
    }

    Answer fetch(Request request) {
        return answer(sessions.named(request, "RoomSid"));
    }

    /** Replaces the rules; that a form without any changes nothing is a guess. */
    Answer replace(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid").stillOpen();
        return request.form()
                .first("Rules")
                .map(text -> TwilioRules.parse("Rules", text, TwilioRuleBook.RECORDING))
                .map(rules -> answer(replaced(room, rules)))
                .orElseGet(() -> answer(room));
    }

    private TwilioSession replaced(TwilioSession room, List<TwilioRule> rules) {
        return sessions.change(
                room,
                (present, now) ->
                        present.stillOpen().recordingBy(present.recordingRules().replaced(rules, now)));
    }

    private static Answer answer(TwilioSession room) {
        return Answer.ok(room.recordingRules().json(TwilioRuleBook.RECORDING).put("room_sid", room.sid()));
    }
}
