package dev.tapedeck.stub.twilio.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The time in which a transcription had something to do: it was started and someone was in the room.
 *
 * @param start the beginning of the first run
 * @param since the beginning of the present run; empty while there is none
 * @param end the end of the last run; empty while one goes on
 * @param past the length of all runs that ended
 */
record ActiveTime(Optional<Instant> start, Optional<Instant> since, Optional<Instant> end, Duration past) {

    static final ActiveTime NONE = new ActiveTime(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO);

    /** What comes of it if from now on there is, or isn't, something to do. */
    ActiveTime going(boolean on, Instant now) {
        if (on == since.isPresent()) {
            return this;
        }
        return since.map(begun -> new ActiveTime(
                        start, Optional.empty(), Optional.of(now), past.plus(Duration.between(begun, now))))
                .orElseGet(() ->
                        new ActiveTime(start.or(() -> Optional.of(now)), Optional.of(now), Optional.empty(), past));
    }
}
