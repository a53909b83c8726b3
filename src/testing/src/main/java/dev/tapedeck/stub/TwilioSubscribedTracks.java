package dev.tapedeck.stub;

import java.util.List;

/** The tracks of others that reach a participant, {@code .../SubscribedTracks}, and {@code .../SubscribeRules}. */
final class TwilioSubscribedTracks {

    private final TwilioSessions sessions;
    private final TwilioPager<TwilioSubscription> pager =
            new TwilioPager<>("subscribed_tracks", 1000, TwilioSubscription::sid);

    TwilioSubscribedTracks(TwilioSessions sessions) {
        this.sessions = sessions;
    }

    Answer list(Request request) {
        return pager.page(sessions.bySids(request), tracks(request), track -> track.json(request.origin()));
    }

    /** One track by its SID alone: several senders may use one name. */
    Answer fetch(Request request) {
        return Answer.ok(tracks(request)
                .find(request.variable("Sid"))
                .orElseThrow(() -> Refusal.notFound(request.path()))
                .json(request.origin()));
    }

    private Listing<TwilioSubscription> tracks(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid");
        return Listing.of(room.subscriptions(room.stay(request, "ParticipantSid")), TwilioSubscription::sid);
    }

    Answer rules(Request request) {
        return answer(sessions.named(request, "RoomSid").stay(request, "ParticipantSid"));
    }

    /** Replaces the rules; that a form without any changes nothing is a guess. */
    Answer replaceRules(Request request) {
        TwilioSession room = sessions.named(request, "RoomSid").stillOpen();
        TwilioStay stay = room.stay(request, "ParticipantSid");
        return request.form()
                .first("Rules")
                .map(text -> TwilioRules.parse("Rules", text, TwilioRuleBook.SUBSCRIBE))
                .map(rules -> answer(replaced(room, stay.sid(), rules)))
                .orElseGet(() -> answer(stay));
    }

    private TwilioStay replaced(TwilioSession room, String sid, List<TwilioRule> rules) {
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

    private static Answer answer(TwilioStay stay) {
        return Answer.ok(stay.rules()
                .json(TwilioRuleBook.SUBSCRIBE)
                .put("participant_sid", stay.sid())
                .put("room_sid", stay.room()));
    }
}
