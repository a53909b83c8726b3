package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The operations on the participants of a room, {@code /v1/Rooms/{RoomSid}/Participants}. */
final class Participants {

    private final RoomStore rooms;
    private final Pager<Participant> pager = new Pager<>("participants", 1000, Participant::sid);

    Participants(RoomStore rooms) {
        this.rooms = rooms;
    }

    Response list(Request request) {
        Room room = rooms.find(request, "RoomSid");
        Listing<Participant> listing =
                Listing.of(room.participants(), Participant::sid).filter(filter(request.query(), room));
        return pager.page(rooms.withSidsInPath(request), listing, participant -> participant.json(request.origin()));
    }

    /** By default the participants in the room, or everyone if it has ended. */
    private static Predicate<Participant> filter(Query query, Room room) {
        String status = Parameters.check(
                "Status",
                query.first("Status").orElse(room.isOpen() ? "connected" : "disconnected"),
                "connected|reconnecting|disconnected");
        Predicate<Participant> hasStatus = participant -> participant.status().equals(status);
        return hasStatus
                .and(Parameters.filter(
                        query,
                        "Identity",
                        identity -> participant -> participant.identity().equals(identity)))
                .and(Parameters.createdOnDay(
                        query, participant -> participant.timestamps().created()));
    }

    Response fetch(Request request) {
        Room room = rooms.find(request, "RoomSid");
        return Response.ok(room.participant(request, "Sid").json(request.origin()));
    }

    /** Removes a participant; that a participant who has left may be removed again is a guess. */
    Response update(Request request) {
        String status = request.form().first("Status").orElse("");
        RoomErrors.withCode(RoomErrors.PARTICIPANT_STATUS, () -> Parameters.check("Status", status, "disconnected"));
        rooms.find(request, "RoomSid").requireOpen();
        Participant removed = change(request, Participant::disconnected);
        return Response.accepted(removed.json(request.origin()));
    }

    Response anonymize(Request request) {
        return Response.ok(change(request, Participant::anonymized).anonymizedJson(request.origin()));
    }

    private Participant change(Request request, BiFunction<Participant, Instant, Participant> change) {
        Room room = rooms.find(request, "RoomSid");
        String sid = room.participant(request, "Sid").sid();
        return rooms.change(
                        room,
                        (current, now) ->
                                current.withParticipant(sid, participant -> change.apply(participant, now), now))
                .participant(sid)
                .orElseThrow();
    }
}
