package dev.tapedeck.recordings;

import dev.tapedeck.error.UnexpectedResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recording of either provider: a view of the provider's own object, {@link #original()}.
 *
 * <p>A method throws {@link UnexpectedResponseException} if the response lacks a field that the contract requires and
 * the method needs, or has a value of another type there; the other methods work. Immutable and thread-safe; equal if
 * the provider's objects are.
 *
 * @since 0.1.0
 */
public sealed interface VideoRecording permits TwilioRecording, SignalWireRecording {
    /**
     * The status of a recording, with the same values for both providers.
     *
     * @since 0.1.0
     */
    enum Status {
        /** It is being captured, paused or processed. */
        IN_PROGRESS,
        /** Its file is ready. */
        COMPLETED,
        /** Its file is deleted; only Twilio keeps its metadata. */
        DELETED,
        /** It failed and has no file; only Twilio reports this. */
        FAILED,
        /**
         * The provider gave no status, or one that is not in its contract; {@link VideoRecording#original()} has it
         * unchanged.
         */
        UNRECOGNIZED
    }

    /**
     * The content of a recording's file.
     *
     * @since 0.1.0
     */
    enum Kind {
        /** The sound of one track. */
        AUDIO,
        /** The picture of one track. */
        VIDEO,
        /** The messages of one data track. */
        DATA,
        /** Sound and picture of all, as participants saw and heard it. */
        MIXED,
        /** The provider gave no kind, or one that is not in its contract. */
        UNRECOGNIZED
    }

    /** Its provider. */
    Provider provider();

    /** The provider's id: a SID ({@code RT...}) for Twilio, a UUID for SignalWire. */
    String id();

    /**
     * The id of what was recorded: the SID of Twilio's room, or the UUID of SignalWire's room session; empty if the
     * response has none.
     */
    Optional<String> session();

    /** Its status. */
    Status status();

    /** The content of its file: one track for Twilio, {@link Kind#MIXED} for SignalWire. */
    Kind kind();

    /** When capture began; for Twilio, that is when it was created. Empty if it has not begun. */
    Optional<Instant> started();

    /** When the recording was created. */
    Instant created();

    /** Its duration, to the second; empty until it is known. */
    Optional<Duration> duration();

    /** The size of its file; null until there is one. */
    @Nullable
    Long sizeInBytes();

    /** The container format as a file extension: {@code mka}, {@code mkv}, {@code mp4}; empty until it is known. */
    Optional<String> format();

    /** The name of the recorded track; always empty for SignalWire, which does not record single tracks. */
    Optional<String> track();

    /**
     * The provider's own object, unchanged; {@link TwilioRecording} and {@link SignalWireRecording} declare its type.
     */
    Object original();

    /**
     * Returns a name for its file: the id and, if it is known and readable, the format. It has no characters that could
     * lead to another directory.
     */
    default String fileName() {
        String name = id();
        try {
            name = format().map(format -> id() + '.' + format).orElse(name);
        } catch (UnexpectedResponseException e) {
            // A file can be saved even if its format is unknown.
        }
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
