package dev.tapedeck.stub;

import java.time.Instant;
import java.util.List;

/**
 * One participant: one client's stay in a room, which ends for good.
 *
 * @param room the SID of the room
 * @param rules those by which tracks of others reach it
 * @param tracks those that it published; it sends them until it leaves
 */
record TwilioStay(
        String room, String sid, String identity, TwilioSpan span, TwilioRules rules, List<TwilioPublication> tracks) {

    /** A stay that sends nothing and receives everything. */
    static TwilioStay of(TwilioSession room, String sid, String identity) {
        TwilioRules everything = TwilioRules.untouched(List.of(TwilioRule.all("include")));
        return new TwilioStay(room.sid(), sid, identity, room.span(), everything, List.of());
    }

    TwilioStay during(TwilioSpan other) {
        return new TwilioStay(room, sid, identity, other, rules, tracks);
    }

    TwilioStay sending(List<TwilioPublication> published) {
        return new TwilioStay(room, sid, identity, span, rules, published);
    }

    TwilioStay receivingBy(TwilioRules other) {
        return new TwilioStay(room, sid, identity, span, other, tracks);
    }

    /** The same stay without a word of who it was: Twilio puts the SID in the identity's place. */
    TwilioStay anonymous(Instant now) {
        return new TwilioStay(room, sid, sid, span.changedAt(now), rules, tracks);
    }

    /** The stay after it ended; one that had ended stays as it was. */
    TwilioStay left(Instant now) {
        return isConnected() ? during(span.endedAt(now)).sending(List.of()) : this;
    }

    boolean isConnected() {
        return span.isOpen();
    }

    String status() {
        return isConnected() ? "connected" : "disconnected";
    }

    String url(String origin) {
        return origin + "/v1/Rooms/" + room + "/Participants/" + sid;
    }

    /** The participant as listings show it. */
    Json json(String origin) {
        String url = url(origin);
        return fields(url)
                .put(
                        "links",
                        Json.object()
                                .put("published_tracks", url + "/PublishedTracks")
                                .put("subscribed_tracks", url + "/SubscribedTracks")
                                .put("subscribe_rules", url + "/SubscribeRules")
                                .put("anonymize", url + "/Anonymize"));
    }

    /** The participant as {@code .../Anonymize} shows it. */
    Json anonymizedJson(String origin) {
        return fields(url(origin) + "/Anonymize");
    }

    private Json fields(String url) {
        return span.putInto(Json.object())
                .put("sid", sid)
                .put("room_sid", room)
                .put("account_sid", TwilioArchive.ACCOUNT_SID)
                .put("status", status())
                .put("identity", identity)
                .put("start_time", span.start().toString())
                .put("url", url);
    }
}
