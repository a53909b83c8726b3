package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import java.util.List;

/**
 * The operations on the tracks that a participant receives, {@code .../SubscribedTracks}, and on the rules for them,
 * {@code .../SubscribeRules}.
 */
final class SubscribedTracks {

    private final RoomStore rooms;
    private final Pager<SubscribedTrack> pager = new Pager<>("subscribed_tracks", 1000, SubscribedTrack::sid);

    SubscribedTracks(RoomStore rooms) {
        this.rooms = rooms;
    }

    Response list(Request request) {
        return pager.page(rooms.withSidsInPath(request), tracks(request), track -> track.json(request.origin()));
    }

    /** By the SID alone, because several publishers may use one name. */
    Response fetch(Request request) {
        return Response.ok(tracks(request)
                .find(request.variable("Sid"))
                .orElseThrow(request::notFound)
                .json(request.origin()));
    }

    private Listing<SubscribedTrack> tracks(Request request) {
        Room room = rooms.find(request, "RoomSid");
        return Listing.of(room.subscribedTracks(room.participant(request, "ParticipantSid")), SubscribedTrack::sid);
    }

    Response rules(Request request) {
        return respond(rooms.find(request, "RoomSid").participant(request, "ParticipantSid"));
    }

    /** Replaces the rules; that a form without any changes nothing is a guess. */
    Response replaceRules(Request request) {
        Room room = rooms.find(request, "RoomSid").requireOpen();
        Participant participant = room.participant(request, "ParticipantSid");
        return request.form()
                .first("Rules")
                .map(text -> RuleSet.parse("Rules", text, RuleSchema.SUBSCRIBE))
                .map(rules -> respond(replace(room, participant.sid(), rules)))
                .orElseGet(() -> respond(participant));
    }

    private Participant replace(Room room, String sid, List<Rule> rules) {
        return rooms.change(
                        room,
                        (current, now) -> current.requireOpen()
                                .withParticipant(
                                        sid,
                                        participant -> participant.withSubscribeRules(
                                                participant.subscribeRules().replaced(rules, now)),
                                        now))
                .participant(sid)
                .orElseThrow();
    }

    private static Response respond(Participant participant) {
        JsonObject json = participant.subscribeRules().json(RuleSchema.SUBSCRIBE);
        json.addProperty("participant_sid", participant.sid());
        json.addProperty("room_sid", participant.room());
        return Response.ok(json);
    }
}
