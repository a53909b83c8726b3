package dev.tapedeck.stub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a room or a stay in it began, last changed and, if it has, ended. */
record TwilioSpan(Instant start, Instant changed, Optional<Instant> end) {

    static TwilioSpan from(Instant start) {
        return new TwilioSpan(start, start, Optional.empty());
    }

    boolean isOpen() {
        return end.isEmpty();
    }

    TwilioSpan changedAt(Instant time) {
        return new TwilioSpan(start, time, end);
    }

    TwilioSpan endedAt(Instant time) {
        return new TwilioSpan(start, time, Optional.of(time));
    }

    /** The object with the four fields that tell the span, added. */
    Json putInto(Json json) {
        return json.put("date_created", start.toString())
                .put("date_updated", changed.toString())
                .put("end_time", end.map(Instant::toString))
                .put("duration", end.map(time -> Duration.between(start, time).toSeconds()));
    }
}
