package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.List;

/**
 * A client's participation in a room; once it has ended, the client can only join again as another participant.
 *
 * @param room the SID of the room
 * @param subscribeRules which tracks of others the participant receives
 * @param tracks the tracks that the participant publishes, until it leaves
 */
record Participant(
        String room,
        String sid,
        String identity,
        Timestamps timestamps,
        RuleSet subscribeRules,
        List<PublishedTrack> tracks) {

    /** Returns a participant that publishes nothing and receives everything. */
    static Participant joined(String room, String sid, String identity, Instant now) {
        RuleSet everything = RuleSet.initial(List.of(Rule.all("include")));
        return new Participant(room, sid, identity, Timestamps.createdAt(now), everything, List.of());
    }

    Participant publishing(List<PublishedTrack> published) {
        return new Participant(room, sid, identity, timestamps, subscribeRules, published);
    }

    Participant withSubscribeRules(RuleSet rules) {
        return new Participant(room, sid, identity, timestamps, rules, tracks);
    }

    /** Returns this participant without their identity, which Twilio replaces by the SID. */
    Participant anonymized(Instant now) {
        return new Participant(room, sid, sid, timestamps.updatedAt(now), subscribeRules, tracks);
    }

    /** Returns this participant disconnected; unchanged if they were disconnected already. */
    Participant disconnected(Instant now) {
        return isConnected()
                ? new Participant(room, sid, identity, timestamps.endedAt(now), subscribeRules, List.of())
                : this;
    }

    boolean isConnected() {
        return timestamps.isOpen();
    }

    String status() {
        return isConnected() ? "connected" : "disconnected";
    }

    String url(String origin) {
        return origin + "/v1/Rooms/" + room + "/Participants/" + sid;
    }

    JsonObject json(String origin) {
        String url = url(origin);
        JsonObject links = new JsonObject();
        links.addProperty("published_tracks", url + "/PublishedTracks");
        links.addProperty("subscribed_tracks", url + "/SubscribedTracks");
        links.addProperty("subscribe_rules", url + "/SubscribeRules");
        links.addProperty("anonymize", url + "/Anonymize");
        JsonObject json = fields(url);
        json.add("links", links);
        return json;
    }

    /** Returns the participant as {@code .../Anonymize} shows it. */
    JsonObject anonymizedJson(String origin) {
        return fields(url(origin) + "/Anonymize");
    }

    private JsonObject fields(String url) {
        JsonObject json = new JsonObject();
        timestamps.addTo(json);
        json.addProperty("sid", sid);
        json.addProperty("room_sid", room);
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("status", status());
        json.addProperty("identity", identity);
        json.addProperty("start_time", timestamps.created().toString());
        json.addProperty("url", url);
        return json;
    }
}
