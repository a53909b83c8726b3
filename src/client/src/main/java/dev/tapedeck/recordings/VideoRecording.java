package dev.tapedeck.recordings;

import dev.tapedeck.error.UnexpectedResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One recording, whichever provider made it: a view of the provider's own object, which is kept whole behind it.
 *
 * <p>A method throws {@link UnexpectedResponseException} if the response lacks a field that the contract requires and
 * the method needs, or has a value of another type there; the other methods work. Immutable and thread-safe; equal if
 * the provider's objects are.
 */
public sealed interface VideoRecording permits TwilioRecording, SignalWireRecording {
    /** Where a recording stands, in words for both providers. */
    enum Status {
        /** It is being captured, paused or made into a file. */
        IN_PROGRESS,
        /** Its file is ready. */
        COMPLETED,
        /** Its file is gone; only Twilio keeps what was known about it. */
        DELETED,
        /** No file came of it; only Twilio says so. */
        FAILED,
        /** The provider gave no status, or one that is in no contract yet; its own object has it as it came. */
        UNRECOGNIZED
    }

    /** What is in a recording's file. */
    enum Kind {
        /** The sound of one track. */
        AUDIO,
        /** The picture of one track. */
        VIDEO,
        /** The messages of one data track. */
        DATA,
        /** Sound and picture of all, as participants saw and heard it. */
        MIXED,
        /** The provider gave no kind, or one that is in no contract yet. */
        UNRECOGNIZED
    }

    /** Whose service it is on. */
    Provider provider();

    /** Its id with the provider: a SID ({@code RT...}) with Twilio, a UUID with SignalWire. */
    String id();

    /** What was recorded: the SID of Twilio's room, the id of SignalWire's room session; empty if it was not told. */
    Optional<String> session();

    /** Where it stands. */
    Status status();

    /** What is in its file: one track with Twilio, {@link Kind#MIXED} with SignalWire. */
    Kind kind();

    /** When capture began; with Twilio, that is when it was created. Empty if it has not begun. */
    Optional<Instant> started();

    /** When the recording was created. */
    Instant created();

    /** How long it is, to the second; empty until that is known. */
    Optional<Duration> duration();

    /** How large its file is; empty until there is one. */
    OptionalLong sizeInBytes();

    /**
     * The container format in the form of a file extension: {@code mka}, {@code mkv}, {@code mp4}; empty until known.
     */
    Optional<String> format();

    /** The name of the recorded track; always empty with SignalWire, which records no single tracks. */
    Optional<String> track();

    /** The provider's own object, as it came; {@link TwilioRecording} and {@link SignalWireRecording} have its type. */
    Object original();

    /**
     * A name for its file, of id and format, without any character that could lead to another directory. The id alone
     * if the format is unknown or can't be read.
     */
    default String fileName() {
        String name = id();
        try {
            name = format().map(format -> id() + '.' + format).orElse(name);
        } catch (UnexpectedResponseException e) {
            // A file can be saved without knowing its format.
        }
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
