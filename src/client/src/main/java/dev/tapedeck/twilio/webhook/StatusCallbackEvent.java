package dev.tapedeck.twilio.webhook;

import dev.tapedeck.type.OpenEnum;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The name of an event, such as {@code recording-completed}.
 *
 * <p>Open: names that Twilio does not document are kept unchanged. Comparison ignores case. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StatusCallbackEvent implements OpenEnum {
    /** A room was created. */
    public static final StatusCallbackEvent ROOM_CREATED = new StatusCallbackEvent(Known.ROOM_CREATED);

    /** A room ended. */
    public static final StatusCallbackEvent ROOM_ENDED = new StatusCallbackEvent(Known.ROOM_ENDED);

    /** A participant joined the room. */
    public static final StatusCallbackEvent PARTICIPANT_CONNECTED =
            new StatusCallbackEvent(Known.PARTICIPANT_CONNECTED);

    /** A participant left the room. */
    public static final StatusCallbackEvent PARTICIPANT_DISCONNECTED =
            new StatusCallbackEvent(Known.PARTICIPANT_DISCONNECTED);

    /** A participant added a track. */
    public static final StatusCallbackEvent TRACK_ADDED = new StatusCallbackEvent(Known.TRACK_ADDED);

    /** A participant removed a track. */
    public static final StatusCallbackEvent TRACK_REMOVED = new StatusCallbackEvent(Known.TRACK_REMOVED);

    /** A participant resumed a track. */
    public static final StatusCallbackEvent TRACK_ENABLED = new StatusCallbackEvent(Known.TRACK_ENABLED);

    /** A participant paused a track. */
    public static final StatusCallbackEvent TRACK_DISABLED = new StatusCallbackEvent(Known.TRACK_DISABLED);

    /** The recording of a track began. */
    public static final StatusCallbackEvent RECORDING_STARTED = new StatusCallbackEvent(Known.RECORDING_STARTED);

    /** The recording of a track is complete. */
    public static final StatusCallbackEvent RECORDING_COMPLETED = new StatusCallbackEvent(Known.RECORDING_COMPLETED);

    /** Something about a recording failed. */
    public static final StatusCallbackEvent RECORDING_FAILED = new StatusCallbackEvent(Known.RECORDING_FAILED);

    /** A composition hook created a composition, which waits to be rendered. */
    public static final StatusCallbackEvent COMPOSITION_ENQUEUED = new StatusCallbackEvent(Known.COMPOSITION_ENQUEUED);

    /** A composition hook failed to create a composition. */
    public static final StatusCallbackEvent COMPOSITION_HOOK_FAILED =
            new StatusCallbackEvent(Known.COMPOSITION_HOOK_FAILED);

    /** The rendering of a composition began. */
    public static final StatusCallbackEvent COMPOSITION_STARTED = new StatusCallbackEvent(Known.COMPOSITION_STARTED);

    /** The media of a composition is ready to be fetched. */
    public static final StatusCallbackEvent COMPOSITION_AVAILABLE =
            new StatusCallbackEvent(Known.COMPOSITION_AVAILABLE);

    /** The progress of a composition, reported about every 10 percent. */
    public static final StatusCallbackEvent COMPOSITION_PROGRESS = new StatusCallbackEvent(Known.COMPOSITION_PROGRESS);

    /** The rendering of a composition failed. */
    public static final StatusCallbackEvent COMPOSITION_FAILED = new StatusCallbackEvent(Known.COMPOSITION_FAILED);

    private static final List<StatusCallbackEvent> CONSTANTS = Stream.of(Known.values())
            .filter(known -> known != Known.UNRECOGNIZED)
            .map(StatusCallbackEvent::new)
            .toList();

    private final String value;
    private final Known known;

    private StatusCallbackEvent(Known known) {
        this(known.name().toLowerCase(Locale.ROOT).replace('_', '-'), known);
    }

    private StatusCallbackEvent(String value, Known known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
    }

    /** Returns the event with this name. */
    public static StatusCallbackEvent of(String value) {
        Known known =
                OpenEnum.find(CONSTANTS, value).map(StatusCallbackEvent::known).orElse(Known.UNRECOGNIZED);
        return new StatusCallbackEvent(value, known);
    }

    /** Returns the name exactly as it was received. */
    @Override
    public String value() {
        return value;
    }

    /** Returns the constant for this event, for {@code switch}. */
    public Known known() {
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatusCallbackEvent that && value.equalsIgnoreCase(that.value);
    }

    @Override
    public int hashCode() {
        // Like equalsIgnoreCase(), letter by letter.
        return value.chars()
                .map(letter -> Character.toLowerCase(Character.toUpperCase((char) letter)))
                .reduce(0, (hash, letter) -> 31 * hash + letter);
    }

    /** Returns the name exactly as it was received. */
    @Override
    public String toString() {
        return value;
    }

    /**
     * The names that Twilio documents.
     *
     * @since 0.1.0
     */
    public enum Known {
        /** See {@link StatusCallbackEvent#ROOM_CREATED}. */
        ROOM_CREATED,
        /** See {@link StatusCallbackEvent#ROOM_ENDED}. */
        ROOM_ENDED,
        /** See {@link StatusCallbackEvent#PARTICIPANT_CONNECTED}. */
        PARTICIPANT_CONNECTED,
        /** See {@link StatusCallbackEvent#PARTICIPANT_DISCONNECTED}. */
        PARTICIPANT_DISCONNECTED,
        /** See {@link StatusCallbackEvent#TRACK_ADDED}. */
        TRACK_ADDED,
        /** See {@link StatusCallbackEvent#TRACK_REMOVED}. */
        TRACK_REMOVED,
        /** See {@link StatusCallbackEvent#TRACK_ENABLED}. */
        TRACK_ENABLED,
        /** See {@link StatusCallbackEvent#TRACK_DISABLED}. */
        TRACK_DISABLED,
        /** See {@link StatusCallbackEvent#RECORDING_STARTED}. */
        RECORDING_STARTED,
        /** See {@link StatusCallbackEvent#RECORDING_COMPLETED}. */
        RECORDING_COMPLETED,
        /** See {@link StatusCallbackEvent#RECORDING_FAILED}. */
        RECORDING_FAILED,
        /** See {@link StatusCallbackEvent#COMPOSITION_ENQUEUED}. */
        COMPOSITION_ENQUEUED,
        /** See {@link StatusCallbackEvent#COMPOSITION_HOOK_FAILED}. */
        COMPOSITION_HOOK_FAILED,
        /** See {@link StatusCallbackEvent#COMPOSITION_STARTED}. */
        COMPOSITION_STARTED,
        /** See {@link StatusCallbackEvent#COMPOSITION_AVAILABLE}. */
        COMPOSITION_AVAILABLE,
        /** See {@link StatusCallbackEvent#COMPOSITION_PROGRESS}. */
        COMPOSITION_PROGRESS,
        /** See {@link StatusCallbackEvent#COMPOSITION_FAILED}. */
        COMPOSITION_FAILED,
        /** Any other name. */
        UNRECOGNIZED
    }
}
