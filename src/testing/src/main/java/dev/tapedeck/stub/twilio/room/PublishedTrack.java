package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * A track that a participant publishes at present.
 *
 * @param kind {@code audio} or {@code video}
 */
record PublishedTrack(String sid, String kind, Instant since) {

    /** Returns the name, unique among the tracks of one participant only. */
    String name() {
        return kind.equals("audio") ? "microphone" : "camera";
    }

    JsonObject json(Participant publisher, String origin) {
        JsonObject json = new JsonObject();
        json.addProperty("sid", sid);
        json.addProperty("participant_sid", publisher.sid());
        json.addProperty("room_sid", publisher.room());
        json.addProperty("name", name());
        json.addProperty("date_created", since.toString());
        json.addProperty("date_updated", since.toString());
        json.addProperty("enabled", true);
        json.addProperty("kind", kind);
        json.addProperty("url", publisher.url(origin) + "/PublishedTracks/" + sid);
        return json;
    }
}
