package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a room or a participant was created, was last updated and, if it has, ended. */
record Timestamps(Instant created, Instant updated, Optional<Instant> ended) {

    static Timestamps createdAt(Instant time) {
        return new Timestamps(time, time, Optional.empty());
    }

    boolean isOpen() {
        return ended.isEmpty();
    }

    Timestamps updatedAt(Instant time) {
        return new Timestamps(created, time, ended);
    }

    Timestamps endedAt(Instant time) {
        return new Timestamps(created, time, Optional.of(time));
    }

    void addTo(JsonObject json) {
        json.addProperty("date_created", created.toString());
        json.addProperty("date_updated", updated.toString());
        json.addProperty("end_time", ended.map(Instant::toString).orElse(null));
        json.addProperty(
                "duration",
                ended.map(time -> Duration.between(created, time).toSeconds()).orElse(null));
    }
}
