package dev.tapedeck.stub;

import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.NewRecording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of a recording that it puts into a {@link StandIn}. What it leaves out has a usual value: a
 * completed recording of one minute that was just made, with generated media. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class RecordingSetup {

    private static final Duration USUAL_LENGTH = Duration.ofMinutes(1);
    private static final Duration PROCESSING_TIME = Duration.ofSeconds(30);
    private static final long AUDIO_BYTES_A_SECOND = 6_000;
    private static final long VIDEO_BYTES_A_SECOND = 120_000;

    /** What has become of a recording. */
    public enum Status {
        /** It is still being recorded or processed, and has no media yet. */
        PROCESSING,
        /** Its media can be downloaded. */
        COMPLETED,
        /** Its media is lost. Twilio only: SignalWire has no such status. */
        FAILED
    }

    private Status status = Status.COMPLETED;
    private @Nullable Duration completedAfter;
    private @Nullable Instant created;
    private Duration length = USUAL_LENGTH;
    private long size = -1;
    private @Nullable Path file;
    private String track = "microphone";
    private TrackKind kind = TrackKind.AUDIO;
    private String participant = "someone";

    private RecordingSetup() {}

    /** Returns the recording that a test describes, made at this time. */
    static NewRecording recording(Consumer<RecordingSetup> setup, Instant now) {
        RecordingSetup described = new RecordingSetup();
        Objects.requireNonNull(setup, "setup").accept(described);
        return described.at(now);
    }

    /** Sets what has become of it; the default is {@link Status#COMPLETED}. */
    public RecordingSetup status(Status value) {
        status = Objects.requireNonNull(value, "value");
        return this;
    }

    /** Lets it be processed until this long after its creation, by the stand-in's clock, and then be completed. */
    public RecordingSetup completedAfter(Duration time) {
        completedAfter = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets when it was created; the default is now, by the stand-in's clock. Listings begin with the newest. */
    public RecordingSetup created(Instant time) {
        created = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets its length; the default is one minute. */
    public RecordingSetup duration(Duration time) {
        length = Objects.requireNonNull(time, "time");
        return this;
    }

    /**
     * Sets the size of its media in bytes; the default follows from the length. Media are generated while they are
     * sent, so that gigabytes need no disk.
     */
    public RecordingSetup size(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative but was " + bytes);
        }
        size = bytes;
        return this;
    }

    /** Takes the media from a file, which must stay as it is; {@link #size} is that of the file. */
    public RecordingSetup file(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("path must be a file but was " + path);
        }
        file = path;
        try {
            return size(Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /**
     * Sets the track that was recorded; the default is {@code microphone}. SignalWire records whole rooms, so it has no
     * tracks.
     */
    public RecordingSetup track(String name, TrackKind what) {
        track = Objects.requireNonNull(name, "name");
        kind = Objects.requireNonNull(what, "what");
        return this;
    }

    /** Sets the identity of the participant who published the track. SignalWire has none. */
    public RecordingSetup participant(String identity) {
        participant = Objects.requireNonNull(identity, "identity");
        return this;
    }

    private NewRecording at(Instant now) {
        Instant start = created == null ? now.minus(length).minus(PROCESSING_TIME) : created;
        Status shown = completedAfter == null ? status : Status.PROCESSING;
        return new NewRecording(
                shown.name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(completedAfter).map(start::plus),
                new Clip(start, length, size()),
                track,
                kind == TrackKind.AUDIO,
                participant,
                Optional.ofNullable(file));
    }

    private long size() {
        long bytesPerSecond = kind == TrackKind.AUDIO ? AUDIO_BYTES_A_SECOND : VIDEO_BYTES_A_SECOND;
        return size >= 0 ? size : length.toSeconds() * bytesPerSecond;
    }
}
