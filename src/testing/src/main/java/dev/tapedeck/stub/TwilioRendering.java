package dev.tapedeck.stub;

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
record TwilioRendering(String stage, Instant end, Optional<Take> take) {

    private static final Duration QUEUE = Duration.ofSeconds(3);
    private static final Duration WORK = Duration.ofSeconds(7);

    static TwilioRendering enqueued(Instant now, Optional<Take> take) {
        return new TwilioRendering("enqueued", now.plus(QUEUE).plus(WORK), take);
    }

    /** A rendering that was over then, whatever the clock says. */
    static TwilioRendering over(Instant end, Optional<Take> take) {
        return new TwilioRendering(take.isPresent() ? "completed" : "failed", end, take);
    }

    /** What is rendered of the recordings of a room; empty if none of them is completed. */
    static Optional<Take> takeOf(List<TwilioRecording> recordings, TwilioCompositionPlan plan) {
        List<Take> takes = recordings.stream()
                .filter(recording -> recording.file().isPresent())
                .map(TwilioRecording::take)
                .sorted(Comparator.comparing(Take::start))
                .toList();
        return takes.isEmpty() ? Optional.empty() : Optional.of(take(takes, plan));
    }

    private static Take take(List<Take> takes, TwilioCompositionPlan plan) {
        Instant start = takes.get(0).start();
        Instant reached = start;
        Duration length = Duration.ZERO;
        for (Take take : takes) {
            Instant from = plan.trim() && take.start().isAfter(reached) ? take.start() : reached;
            if (take.end().isAfter(from)) {
                length = length.plus(Duration.between(from, take.end()));
                reached = take.end();
            }
        }
        return new Take(start, length, length.toSeconds() * plan.bytesPerSecond());
    }

    TwilioRendering at(Instant now) {
        if (stage.equals("completed") || stage.equals("failed") || now.isBefore(end.minus(WORK))) {
            return this;
        }
        return now.isBefore(end) ? new TwilioRendering("processing", end, take) : over(end, take);
    }
}
