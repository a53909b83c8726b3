package dev.tapedeck.recordings;

import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.RecordingFormat;
import dev.tapedeck.twilio.model.RecordingType;
import dev.tapedeck.twilio.model.TrackRecording;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recording of Twilio, of one track.
 *
 * @param original Twilio's own object: a {@code Recording} or {@code RoomRecording}
 * @since 0.1.0
 */
public record TwilioRecording(TrackRecording original) implements VideoRecording {
    /** Checks for null. */
    public TwilioRecording {
        Objects.requireNonNull(original, "original");
    }

    @Override
    public Provider provider() {
        return Provider.TWILIO;
    }

    @Override
    public String id() {
        return original.sid().value();
    }

    @Override
    public Optional<String> session() {
        Map<String, Sid> sids = original.groupingSids();
        return sids == null
                ? Optional.empty()
                : Optional.ofNullable(sids.get("room_sid")).map(Sid::value);
    }

    @Override
    public Status status() {
        return switch (original.status().known()) {
            case PROCESSING -> Status.IN_PROGRESS;
            case COMPLETED -> Status.COMPLETED;
            case DELETED -> Status.DELETED;
            case FAILED -> Status.FAILED;
            case UNRECOGNIZED -> Status.UNRECOGNIZED;
        };
    }

    @Override
    public Kind kind() {
        RecordingType type = original.type();
        return type == null
                ? Kind.UNRECOGNIZED
                : switch (type.known()) {
                    case AUDIO -> Kind.AUDIO;
                    case VIDEO -> Kind.VIDEO;
                    case DATA -> Kind.DATA;
                    case UNRECOGNIZED -> Kind.UNRECOGNIZED;
                };
    }

    @Override
    public Optional<Instant> started() {
        return Optional.of(created());
    }

    @Override
    public Instant created() {
        return original.dateCreated();
    }

    @Override
    public Optional<Duration> duration() {
        return Optional.ofNullable(original.duration()).map(Duration::ofSeconds);
    }

    @Override
    public @Nullable Long sizeInBytes() {
        Long size = original.size();
        // Twilio writes 0 or null as long as there is no file.
        return size == null || size == 0 ? null : size;
    }

    @Override
    public Optional<String> format() {
        return Optional.ofNullable(original.containerFormat()).map(RecordingFormat::value);
    }

    @Override
    public Optional<String> track() {
        return Optional.ofNullable(original.trackName());
    }
}
