package dev.tapedeck.recordings;

import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomRecordingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording of SignalWire, of a whole room session.
 *
 * @param original SignalWire's own object
 * @since 0.1.0
 */
public record SignalWireRecording(RoomRecording original) implements VideoRecording {
    /** Checks for null. */
    public SignalWireRecording {
        Objects.requireNonNull(original, "original");
    }

    @Override
    public Provider provider() {
        return Provider.SIGNALWIRE;
    }

    @Override
    public String id() {
        return original.id().value();
    }

    @Override
    public Optional<String> session() {
        return Optional.of(original.roomSessionId().value());
    }

    @Override
    public Status status() {
        RoomRecordingStatus status = original.status();
        return status == null
                ? Status.UNRECOGNIZED
                : switch (status.known()) {
                    case RECORDING, PAUSED, PROCESSING -> Status.IN_PROGRESS;
                    case COMPLETED -> Status.COMPLETED;
                    case UNRECOGNIZED -> Status.UNRECOGNIZED;
                };
    }

    @Override
    public Kind kind() {
        return Kind.MIXED;
    }

    @Override
    public Optional<Instant> started() {
        return Optional.ofNullable(original.startedAt());
    }

    @Override
    public Instant created() {
        return original.createdAt();
    }

    @Override
    public Optional<Duration> duration() {
        return Optional.ofNullable(original.duration()).map(Duration::ofSeconds);
    }

    @Override
    public @Nullable Long sizeInBytes() {
        return original.sizeInBytes();
    }

    /** Returns the part of the media type after the slash: {@code mp4} of {@code video/mp4}. */
    @Override
    public Optional<String> format() {
        return Optional.ofNullable(original.format())
                .map(type -> type.replaceFirst(";.*", "")
                        .replaceFirst(".*/", "")
                        .strip()
                        .toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<String> track() {
        return Optional.empty();
    }
}
