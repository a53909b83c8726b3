package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Json;
import java.time.Instant;

/**
 * One track that a participant sends at present.
 *
 * @param kind {@code audio} or {@code video}
 */
record PublishedTrack(String sid, String kind, Instant since) {

    /** The name, the same for everyone's: only one sender's tracks have different ones. */
    String name() {
        return kind.equals("audio") ? "microphone" : "camera";
    }

    /** The track as its sender's {@code PublishedTracks} show it. */
    Json json(Participant publisher, String origin) {
        return Json.object()
                .put("sid", sid)
                .put("participant_sid", publisher.sid())
                .put("room_sid", publisher.room())
                .put("name", name())
                .put("date_created", since.toString())
                .put("date_updated", since.toString())
                .put("enabled", true)
                .put("kind", kind)
                .put("url", publisher.url(origin) + "/PublishedTracks/" + sid);
    }
}
