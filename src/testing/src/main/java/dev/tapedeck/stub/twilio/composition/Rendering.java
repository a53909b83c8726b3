package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.twilio.recording.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The progress of rendering a composition.
 *
 * @param status {@code enqueued}, {@code processing}, {@code completed} or {@code failed}
 * @param end when it ends
 * @param clip the result; empty if it fails
 */
record Rendering(String status, Instant end, Optional<Clip> clip) {

    private static final Duration QUEUE = Duration.ofSeconds(3);
    private static final Duration WORK = Duration.ofSeconds(7);

    static Rendering enqueued(Instant now, Optional<Clip> clip) {
        return new Rendering("enqueued", now.plus(QUEUE).plus(WORK), clip);
    }

    /** Returns a rendering that has ended, whatever the clock says. */
    static Rendering ended(Instant end, Optional<Clip> clip) {
        return new Rendering(clip.isPresent() ? "completed" : "failed", end, clip);
    }

    /** Returns the clip that a room's recordings make; empty if none of them is completed. */
    static Optional<Clip> clip(List<Recording> recordings, CompositionSpec spec) {
        List<Clip> clips = recordings.stream()
                .filter(recording -> recording.file().isPresent())
                .map(Recording::clip)
                .sorted(Comparator.comparing(Clip::start))
                .toList();
        return clips.isEmpty() ? Optional.empty() : Optional.of(join(clips, spec));
    }

    /** Joins clips that may overlap; gaps between them are cut out if the composition is trimmed. */
    private static Clip join(List<Clip> clips, CompositionSpec spec) {
        Instant start = clips.get(0).start();
        Instant reached = start;
        Duration length = Duration.ZERO;
        for (Clip clip : clips) {
            Instant from = spec.trim() && clip.start().isAfter(reached) ? clip.start() : reached;
            if (clip.end().isAfter(from)) {
                length = length.plus(Duration.between(from, clip.end()));
                reached = clip.end();
            }
        }
        return new Clip(start, length, length.toSeconds() * spec.bytesPerSecond());
    }

    /** Returns this rendering at that time. */
    Rendering at(Instant now) {
        if (status.equals("completed") || status.equals("failed") || now.isBefore(end.minus(WORK))) {
            return this;
        }
        return now.isBefore(end) ? new Rendering("processing", end, clip) : ended(end, clip);
    }
}
