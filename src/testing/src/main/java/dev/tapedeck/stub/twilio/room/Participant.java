package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.List;

/**
 * One participant: one client's stay in a room, which ends for good.
 *
 * @param room the SID of the room
 * @param rules those by which tracks of others reach it
 * @param tracks those that it published; it sends them until it leaves
 */
public record Participant(
        String room, String sid, String identity, Timestamps span, RuleSet rules, List<PublishedTrack> tracks) {

    /** A stay that sends nothing and receives everything. */
    static Participant of(Room room, String sid, String identity) {
        RuleSet everything = RuleSet.untouched(List.of(Rule.all("include")));
        return new Participant(room.sid(), sid, identity, room.span(), everything, List.of());
    }

    Participant during(Timestamps other) {
        return new Participant(room, sid, identity, other, rules, tracks);
    }

    Participant sending(List<PublishedTrack> published) {
        return new Participant(room, sid, identity, span, rules, published);
    }

    Participant receivingBy(RuleSet other) {
        return new Participant(room, sid, identity, span, other, tracks);
    }

    /** The same stay without a word of who it was: Twilio puts the SID in the identity's place. */
    Participant anonymous(Instant now) {
        return new Participant(room, sid, sid, span.changedAt(now), rules, tracks);
    }

    /** The stay after it ended; one that had ended stays as it was. */
    Participant left(Instant now) {
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
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
                .put("status", status())
                .put("identity", identity)
                .put("start_time", span.start().toString())
                .put("url", url);
    }
}
