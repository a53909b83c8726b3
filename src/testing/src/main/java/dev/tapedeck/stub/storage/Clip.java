package dev.tapedeck.stub.storage;

import java.time.Duration;
import java.time.Instant;

/** What was recorded: from when, for how long, and how many bytes it takes. */
public record Clip(Instant start, Duration length, long sizeInBytes) {

    public Instant end() {
        return start.plus(length);
    }
}
