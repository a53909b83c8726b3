package dev.tapedeck.stub;

import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.twilio.composition.NewComposition;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of a composition that it puts into a {@link StandIn}. What it leaves out has a usual value: a
 * completed composition of one minute in MP4 that was just made, with generated media. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CompositionSetup {

    private static final Duration USUAL_LENGTH = Duration.ofMinutes(1);
    private static final long BYTES_A_SECOND = 180_000;

    /** What has become of a composition. */
    public enum Status {
        /** It waits to be rendered. */
        ENQUEUED,
        /** It is being rendered. */
        PROCESSING,
        /** Its media can be downloaded. */
        COMPLETED,
        /** It could not be rendered. */
        FAILED
    }

    /** The format of its media. */
    public enum Format {
        MP4,
        WEBM
    }

    private Status status = Status.COMPLETED;
    private @Nullable Duration completedAfter;
    private @Nullable Instant created;
    private Duration length = USUAL_LENGTH;
    private long size = -1;
    private Format format = Format.MP4;

    private CompositionSetup() {}

    /** Returns the composition that a test describes, made at this time. */
    static NewComposition composition(Consumer<CompositionSetup> setup, Instant now) {
        CompositionSetup described = new CompositionSetup();
        Objects.requireNonNull(setup, "setup").accept(described);
        return described.at(now);
    }

    /** Sets what has become of it; the default is {@link Status#COMPLETED}. */
    public CompositionSetup status(Status value) {
        status = Objects.requireNonNull(value, "value");
        return this;
    }

    /** Lets it be rendered until this long after its creation, by the stand-in's clock, and then be completed. */
    public CompositionSetup completedAfter(Duration time) {
        completedAfter = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets when it was created; the default is now, by the stand-in's clock. */
    public CompositionSetup created(Instant time) {
        created = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets its length; the default is one minute. */
    public CompositionSetup duration(Duration time) {
        length = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets the size of its media in bytes; the default follows from the length. */
    public CompositionSetup size(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative but was " + bytes);
        }
        size = bytes;
        return this;
    }

    /** Sets the format of its media; the default is {@link Format#MP4}. */
    public CompositionSetup format(Format value) {
        format = Objects.requireNonNull(value, "value");
        return this;
    }

    private NewComposition at(Instant now) {
        Instant start = created == null ? now : created;
        Status shown = completedAfter == null ? status : Status.PROCESSING;
        return new NewComposition(
                shown.name().toLowerCase(Locale.ROOT),
                start,
                Optional.ofNullable(completedAfter).map(start::plus),
                new Clip(start, length, size >= 0 ? size : length.toSeconds() * BYTES_A_SECOND),
                format.name().toLowerCase(Locale.ROOT));
    }
}
