package dev.tapedeck.twilio.webhook;

import dev.tapedeck.internal.text.Summary;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.CompositionHookSid;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.id.TrackSid;
import dev.tapedeck.twilio.model.ParticipantStatus;
import dev.tapedeck.twilio.model.RecordingType;
import dev.tapedeck.twilio.model.RoomStatus;
import dev.tapedeck.twilio.model.RoomType;
import dev.tapedeck.twilio.model.TrackKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An event that Twilio reports about a room, a participant, a track, a recording or a composition.
 *
 * <p>Each event has only some of the values; a value that is missing, or is not a time or number where one is expected,
 * is empty. Ids are kept unchanged. All parameters are in {@link #parameters()}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StatusCallback {
    private final FormParameters form;

    StatusCallback(FormParameters form) {
        this.form = form;
    }

    /** Parses a form of at most 1 MiB, which must be verified already; {@link StatusCallbacks#receive} does both. */
    public static StatusCallback parse(String form) {
        return new StatusCallback(FormParameters.parse(Objects.requireNonNull(form, "form")));
    }

    /** What happened; an unrecognized event with an empty name if the form has none. */
    public StatusCallbackEvent event() {
        return StatusCallbackEvent.of(form.first("StatusCallbackEvent").orElse(""));
    }

    /** The account of the event. */
    public Optional<AccountSid> accountSid() {
        return form.first("AccountSid", AccountSid::new);
    }

    /** When it happened. Use this to put the callbacks of a room in order. */
    public Optional<Instant> timestamp() {
        return form.time("Timestamp");
    }

    /** A number for Twilio's own use. It is not the order of events; {@link #timestamp()} is. */
    public OptionalLong sequenceNumber() {
        return form.number("SequenceNumber");
    }

    /** The room. */
    public Optional<RoomSid> roomSid() {
        return form.first("RoomSid", RoomSid::new);
    }

    /** The room's unique name; its SID if it has none. */
    public Optional<String> roomName() {
        return form.first("RoomName");
    }

    /** The room's status. */
    public Optional<RoomStatus> roomStatus() {
        return form.first("RoomStatus", RoomStatus::of);
    }

    /** The room's type. */
    public Optional<RoomType> roomType() {
        return form.first("RoomType", RoomType::of);
    }

    /** How long the room was open, once it has ended. */
    public Optional<Duration> roomDuration() {
        return form.seconds("RoomDuration");
    }

    /** The participant. */
    public Optional<ParticipantSid> participantSid() {
        return form.first("ParticipantSid", ParticipantSid::new);
    }

    /** The participant's identity, from the access token. */
    public Optional<String> participantIdentity() {
        return form.first("ParticipantIdentity");
    }

    /** The participant's status. */
    public Optional<ParticipantStatus> participantStatus() {
        return form.first("ParticipantStatus", ParticipantStatus::of);
    }

    /** How long the participant was in the room, after leaving it. */
    public Optional<Duration> participantDuration() {
        return form.seconds("ParticipantDuration");
    }

    /** The track, of a {@code track-*} event; a recording's is {@link #sourceSid()}. */
    public Optional<TrackSid> trackSid() {
        return form.first("TrackSid", TrackSid::new);
    }

    /** The track's kind. */
    public Optional<TrackKind> trackKind() {
        return form.first("TrackKind", TrackKind::of);
    }

    /** The name of the recorded track. */
    public Optional<String> trackName() {
        return form.first("TrackName");
    }

    /** The recording. */
    public Optional<RecordingSid> recordingSid() {
        return form.first("RecordingSid", RecordingSid::new);
    }

    /** The recorded track. */
    public Optional<Sid> sourceSid() {
        return form.first("SourceSid", Sid::new);
    }

    /** What was recorded. */
    public Optional<RecordingType> recordingType() {
        return form.first("Type", RecordingType::of);
    }

    /** The duration of the recording's or composition's media, once it is complete. */
    public Optional<Duration> duration() {
        return form.seconds("Duration");
    }

    /** The size of the recording's or composition's media; null until it is complete. */
    public @Nullable Long sizeInBytes() {
        OptionalLong size = form.number("Size");
        return size.isPresent() ? size.getAsLong() : null;
    }

    /** The composition. */
    public Optional<CompositionSid> compositionSid() {
        return form.first("CompositionSid", CompositionSid::new);
    }

    /** The composition hook. */
    public Optional<CompositionHookSid> compositionHookSid() {
        return form.first("HookSid", CompositionHookSid::new);
    }

    /** The percentage of the composition that is done. */
    public OptionalDouble percentageDone() {
        return form.fraction("PercentageDone");
    }

    /** Twilio's estimate of how long the rest of the composition takes. */
    public Optional<Duration> timeRemaining() {
        return form.seconds("SecondsRemaining");
    }

    /** What failed, for a {@code *-failed} event. */
    public Optional<String> failedOperation() {
        return form.first("FailedOperation");
    }

    /** Why the composition failed. */
    public Optional<String> errorMessage() {
        return form.first("ErrorMessage");
    }

    /** All parameters in order, including unknown ones, each with all its values; unmodifiable. */
    public Map<String, List<String>> parameters() {
        return form.all();
    }

    /** Returns the event and its ids, without names, which may be personal. */
    @Override
    public String toString() {
        return new Summary("StatusCallback")
                .add("event", event())
                .add("timestamp", timestamp().orElse(null))
                .add("roomSid", roomSid().orElse(null))
                .add("participantSid", participantSid().orElse(null))
                .add("trackSid", trackSid().orElse(null))
                .add("recordingSid", recordingSid().orElse(null))
                .add("compositionSid", compositionSid().orElse(null))
                .hide("roomName", roomName().orElse(null))
                .hide("participantIdentity", participantIdentity().orElse(null))
                .toString();
    }
}
