package dev.tapedeck.stub;

import java.time.Duration;
import java.time.Instant;

/** What was recorded: from when, for how long, and how many bytes came of it. */
record Take(Instant start, Duration length, long sizeInBytes) {

    Instant end() {
        return start.plus(length);
    }
}
