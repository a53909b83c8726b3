package dev.tapedeck.stub;

import java.time.Instant;
import java.util.function.BiFunction;

/** The participants of one room, {@code /v1/Rooms/{RoomSid}/Participants}. */
final class TwilioParticipants {

    private final TwilioSessions sessions;
    private final TwilioPager<TwilioStay> pager = new TwilioPager<>("participants", 1000, TwilioStay::sid);

    TwilioParticipants(TwilioSessions sessions) {
        this.sessions = sessions;
    }

    Answer list(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        Listing<TwilioStay> listing =
                Listing.of(room.stays(), TwilioStay::sid).where(TwilioRoomFilter.ofParticipants(request.query(), room));
        return pager.page(sessions.bySids(request), listing, stay -> stay.json(request.origin()));
    }

    Answer fetch(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        return Answer.ok(room.stay(request, "Sid").json(request.origin()));
    }

    /** Removes a participant; that one who has left already may be removed again is a guess. */
    Answer update(Request request) {
        String status = request.form().first("Status").orElse("");
        TwilioRefusal.as(TwilioRefusal.PARTICIPANT_STATUS, () -> TwilioInput.check("Status", status, "disconnected"));
        sessions.named(request, "RoomSid").stillOpen();
        TwilioStay removed = changed(request, TwilioStay::left);
        return Answer.of(202, removed.json(request.origin()));
    }

    Answer anonymize(Request request) {
        return Answer.ok(changed(request, TwilioStay::anonymous).anonymizedJson(request.origin()));
    }

    private TwilioStay changed(Request request, BiFunction<TwilioStay, Instant, TwilioStay> change) {
        TwilioSession room = sessions.named(request, "RoomSid");
        String sid = room.stay(request, "Sid").sid();
        return sessions.change(room, (present, now) -> present.changed(sid, stay -> change.apply(stay, now), now))
                .stay(sid)
                .orElseThrow();
    }
}
