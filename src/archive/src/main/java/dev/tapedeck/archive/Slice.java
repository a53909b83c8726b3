package dev.tapedeck.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of an account's recordings, by the time of their creation.
 *
 * @param from on or after which they were created; null without a limit
 * @param to before which they were created; null without a limit
 */
record Slice(@Nullable Instant from, @Nullable Instant to) {
    static final Slice ALL = new Slice(null, null);

    boolean contains(Instant time) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }
}
