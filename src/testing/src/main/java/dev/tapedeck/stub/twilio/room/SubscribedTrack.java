package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.stream.Stream;

/** A track of another participant that the subscriber receives. */
record SubscribedTrack(Participant subscriber, Participant publisher, PublishedTrack track) {

    String sid() {
        return track.sid();
    }

    /** Since when both were there and the subscriber had its present rules. */
    private Instant since() {
        return Stream.concat(
                        Stream.of(subscriber.timestamps().created(), track.since()),
                        subscriber.subscribeRules().updated().stream())
                .reduce((one, other) -> one.isAfter(other) ? one : other)
                .orElseThrow();
    }

    JsonObject json(String origin) {
        JsonObject json = new JsonObject();
        json.addProperty("sid", sid());
        json.addProperty("participant_sid", subscriber.sid());
        json.addProperty("publisher_sid", publisher.sid());
        json.addProperty("room_sid", subscriber.room());
        json.addProperty("name", track.name());
        json.addProperty("date_created", since().toString());
        json.addProperty("date_updated", since().toString());
        json.addProperty("enabled", true);
        json.addProperty("kind", track.kind());
        json.addProperty("url", subscriber.url(origin) + "/SubscribedTracks/" + sid());
        return json;
    }
}
