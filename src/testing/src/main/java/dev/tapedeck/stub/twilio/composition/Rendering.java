package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.twilio.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far the rendering of a composition is.
 *
 * @param stage {@code enqueued}, {@code processing}, {@code completed} or {@code failed}
 * @param end when it is over
 * @param take what comes of it; empty if it is to fail
 */
record Rendering(String stage, Instant end, Optional<Clip> take) {

    private static final Duration QUEUE = Duration.ofSeconds(3);
    private static final Duration WORK = Duration.ofSeconds(7);

    static Rendering enqueued(Instant now, Optional<Clip> take) {
        return new Rendering("enqueued", now.plus(QUEUE).plus(WORK), take);
    }

    /** A rendering that was over then, whatever the clock says. */
    static Rendering over(Instant end, Optional<Clip> take) {
        return new Rendering(take.isPresent() ? "completed" : "failed", end, take);
    }

    /** What is rendered of the recordings of a room; empty if none of them is completed. */
    static Optional<Clip> takeOf(List<Recording> recordings, CompositionSettings plan) {
        List<Clip> takes = recordings.stream()
                .filter(recording -> recording.file().isPresent())
                .map(Recording::take)
                .sorted(Comparator.comparing(Clip::start))
                .toList();
        return takes.isEmpty() ? Optional.empty() : Optional.of(take(takes, plan));
    }

    private static Clip take(List<Clip> takes, CompositionSettings plan) {
        Instant start = takes.get(0).start();
        Instant reached = start;
        Duration length = Duration.ZERO;
        for (Clip take : takes) {
            Instant from = plan.trim() && take.start().isAfter(reached) ? take.start() : reached;
            if (take.end().isAfter(from)) {
                length = length.plus(Duration.between(from, take.end()));
                reached = take.end();
            }
        }
        return new Clip(start, length, length.toSeconds() * plan.bytesPerSecond());
    }

    Rendering at(Instant now) {
        if (stage.equals("completed") || stage.equals("failed") || now.isBefore(end.minus(WORK))) {
            return this;
        }
        return now.isBefore(end) ? new Rendering("processing", end, take) : over(end, take);
    }
}
