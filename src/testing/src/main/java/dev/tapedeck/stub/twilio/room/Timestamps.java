package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a room or a stay in it began, last changed and, if it has, ended. */
record Timestamps(Instant start, Instant changed, Optional<Instant> end) {

    static Timestamps from(Instant start) {
        return new Timestamps(start, start, Optional.empty());
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    Timestamps changedAt(Instant time) {
        return new Timestamps(start, time, end);
    }

    Timestamps endedAt(Instant time) {
        return new Timestamps(start, time, Optional.of(time));
    }

    /** The object with the four fields that tell the span, added. */
    Json putInto(Json json) {
        return json.put("date_created", start.toString())
                .put("date_updated", changed.toString())
                .put("end_time", end.map(Instant::toString))
                .put("duration", end.map(time -> Duration.between(start, time).toSeconds()));
    }
}
