package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.ErrorCodes;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.util.function.BiFunction;

/** The participants of one room, {@code /v1/Rooms/{RoomSid}/Participants}. */
final class Participants {

    private final RoomStore sessions;
    private final Pager<Participant> pager = new Pager<>("participants", 1000, Participant::sid);

    Participants(RoomStore sessions) {
        this.sessions = sessions;
    }

    Response list(Request request) {
        Room room = sessions.named(request, "RoomSid");
        Listing<Participant> listing =
                Listing.of(room.stays(), Participant::sid).where(RoomFilter.ofParticipants(request.query(), room));
        return pager.page(sessions.bySids(request), listing, stay -> stay.json(request.origin()));
    }

    Response fetch(Request request) {
        Room room = sessions.named(request, "RoomSid");
        return Response.ok(room.stay(request, "Sid").json(request.origin()));
    }

    /** Removes a participant; that one who has left already may be removed again is a guess. */
    Response update(Request request) {
        String status = request.form().first("Status").orElse("");
        ErrorCodes.as(ErrorCodes.PARTICIPANT_STATUS, () -> Parameters.check("Status", status, "disconnected"));
        sessions.named(request, "RoomSid").stillOpen();
        Participant removed = changed(request, Participant::left);
        return Response.of(202, removed.json(request.origin()));
    }

    Response anonymize(Request request) {
        return Response.ok(changed(request, Participant::anonymous).anonymizedJson(request.origin()));
    }

    private Participant changed(Request request, BiFunction<Participant, Instant, Participant> change) {
        Room room = sessions.named(request, "RoomSid");
        String sid = room.stay(request, "Sid").sid();
        return sessions.change(room, (present, now) -> present.changed(sid, stay -> change.apply(stay, now), now))
                .stay(sid)
                .orElseThrow();
    }
}
