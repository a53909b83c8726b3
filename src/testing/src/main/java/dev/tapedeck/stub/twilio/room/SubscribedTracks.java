package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import java.util.List;

/** The tracks of others that reach a participant, {@code .../SubscribedTracks}, and {@code .../SubscribeRules}. */
final class SubscribedTracks {

    private final RoomStore sessions;
    private final Pager<SubscribedTrack> pager = new Pager<>("subscribed_tracks", 1000, SubscribedTrack::sid);

    SubscribedTracks(RoomStore sessions) {
        this.sessions = sessions;
    }

    Response list(Request request) {
        return pager.page(sessions.bySids(request), tracks(request), track -> track.json(request.origin()));
    }

    /** One track by its SID alone: several senders may use one name. */
    Response fetch(Request request) {
        return Response.ok(tracks(request)
                .find(request.variable("Sid"))
                .orElseThrow(() -> RequestException.notFound(request.path()))
                .json(request.origin()));
    }

    private Listing<SubscribedTrack> tracks(Request request) {
        Room room = sessions.named(request, "RoomSid");
        return Listing.of(room.subscriptions(room.stay(request, "ParticipantSid")), SubscribedTrack::sid);
    }

    Response rules(Request request) {
        return answer(sessions.named(request, "RoomSid").stay(request, "ParticipantSid"));
    }

    /** Replaces the rules; that a form without any changes nothing is a guess. */
    Response replaceRules(Request request) {
        Room room = sessions.named(request, "RoomSid").stillOpen();
        Participant stay = room.stay(request, "ParticipantSid");
        return request.form()
                .first("Rules")
                .map(text -> RuleSet.parse("Rules", text, RuleSchema.SUBSCRIBE))
                .map(rules -> answer(replaced(room, stay.sid(), rules)))
                .orElseGet(() -> answer(stay));
    }

    private Participant replaced(Room room, String sid, List<Rule> rules) {
        return sessions.change(
                        room,
                        (present, now) -> present.stillOpen()
                                .changed(
                                        sid,
                                        stay -> stay.receivingBy(stay.rules().replaced(rules, now)),
                                        now))
                .stay(sid)
                .orElseThrow();
    }

    private static Response answer(Participant stay) {
        return Response.ok(stay.rules()
                .json(RuleSchema.SUBSCRIBE)
                .put("participant_sid", stay.sid())
                .put("room_sid", stay.room()));
    }
}
