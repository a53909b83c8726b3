package dev.tapedeck.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCallbackTest {
    private static final String HEX = "0123456789abcdef0123456789abcdef";

    @Test
    void readsARoomAndAParticipant() {
        StatusCallback callback = StatusCallback.parse("StatusCallbackEvent=participant-disconnected&AccountSid=AC"
                + HEX
                + "&RoomSid=RM" + HEX + "&RoomName=Daily+Standup&RoomStatus=completed&RoomType=group&RoomDuration=61"
                + "&ParticipantSid=PA" + HEX + "&ParticipantIdentity=Zo%C3%AB&ParticipantStatus=disconnected"
                + "&ParticipantDuration=59&Timestamp=2026-11-20T01%3A42%3A05.839174Z&SequenceNumber=7");

        assertThat(callback.event()).isEqualTo(StatusCallbackEvent.PARTICIPANT_DISCONNECTED);
        assertThat(callback.accountSid()).contains(AccountSid.of("AC" + HEX));
        assertThat(callback.roomSid()).contains(RoomSid.of("RM" + HEX));
        assertThat(callback.roomName()).contains("Daily Standup");
        assertThat(callback.roomStatus()).contains(RoomStatus.COMPLETED);
        assertThat(callback.roomType()).contains(RoomType.GROUP);
        assertThat(callback.roomDuration()).contains(Duration.ofSeconds(61));
        assertThat(callback.participantSid()).contains(ParticipantSid.of("PA" + HEX));
        assertThat(callback.participantIdentity()).contains("Zoë");
        assertThat(callback.participantStatus()).contains(ParticipantStatus.DISCONNECTED);
        assertThat(callback.participantDuration()).contains(Duration.ofSeconds(59));
        assertThat(callback.timestamp()).contains(Instant.parse("2026-11-20T01:42:05.839174Z"));
        assertThat(callback.sequenceNumber()).hasValue(7);
    }

    @Test
    void readsATrackAndItsRecording() {
        StatusCallback callback = StatusCallback.parse("TrackSid=MT" + HEX + "&TrackKind=data&TrackName=camera"
                + "&RecordingSid=RT" + HEX + "&SourceSid=MT" + HEX + "&Type=video&Duration=3&Size=5000000000"
                + "&FailedOperation=RecordingUpload");

        assertThat(callback.trackSid()).contains(TrackSid.of("MT" + HEX));
        assertThat(callback.trackKind()).contains(TrackKind.DATA);
        assertThat(callback.trackName()).contains("camera");
        assertThat(callback.recordingSid()).contains(RecordingSid.of("RT" + HEX));
        assertThat(callback.sourceSid()).contains(Sid.of("MT" + HEX));
        assertThat(callback.recordingType()).contains(RecordingType.VIDEO);
        assertThat(callback.duration()).contains(Duration.ofSeconds(3));
        assertThat(callback.sizeInBytes()).isEqualTo(5_000_000_000L);
        assertThat(callback.failedOperation()).contains("RecordingUpload");
    }

    @Test
    void readsAComposition() {
        StatusCallback callback = StatusCallback.parse("CompositionSid=CJ" + HEX + "&HookSid=HK" + HEX
                + "&PercentageDone=12.5&SecondsRemaining=90&ErrorMessage=no+media");

        assertThat(callback.compositionSid()).contains(CompositionSid.of("CJ" + HEX));
        assertThat(callback.compositionHookSid()).contains(CompositionHookSid.of("HK" + HEX));
        assertThat(callback.percentageDone()).hasValue(12.5);
        assertThat(callback.timeRemaining()).contains(Duration.ofSeconds(90));
        assertThat(callback.errorMessage()).contains("no media");
    }

    @Test
    void keepsAllParametersInOrder() {
        StatusCallback callback = StatusCallback.parse("New=1&RoomSid=RM1&New=2&Flag&New=1&&Bad=%E9%4");

        assertThat(callback.parameters())
                .containsExactly(
                        entry("New", List.of("1", "2", "1")),
                        entry("RoomSid", List.of("RM1")),
                        entry("Flag", List.of("")),
                        entry("Bad", List.of("\uFFFD%4")));
    }

    @Test
    void keepsAMalformedId() {
        assertThat(StatusCallback.parse("RoomSid=RM1").roomSid()).contains(new RoomSid("RM1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RoomSid=&RoomStatus=&Timestamp=&SequenceNumber=&Duration=&PercentageDone=",
                "Timestamp=yesterday&SequenceNumber=1.5&Duration=long&PercentageDone=half"
            })
    void missingAndUnreadableValuesAreEmpty(String form) {
        StatusCallback callback = StatusCallback.parse(form);

        assertThat(callback.event().known()).isEqualTo(StatusCallbackEvent.Known.UNRECOGNIZED);
        assertThat(callback.event().value()).isEmpty();
        assertThat(callback.roomSid()).isEmpty();
        assertThat(callback.roomStatus()).isEmpty();
        assertThat(callback.timestamp()).isEmpty();
        assertThat(callback.sequenceNumber()).isEmpty();
        assertThat(callback.duration()).isEmpty();
        assertThat(callback.percentageDone()).isEmpty();
    }

    @Test
    void hidesNames() {
        StatusCallback callback = StatusCallback.parse(
                "StatusCallbackEvent=track-added&RoomSid=RM1&RoomName=Cardiology&ParticipantIdentity=Zoe&New=Zoe");

        assertThat(callback)
                .hasToString("StatusCallback[event=track-added, roomSid=RM1, roomName=(hidden),"
                        + " participantIdentity=(hidden)]");
    }

    @ParameterizedTest
    @EnumSource(value = StatusCallbackEvent.Known.class, names = "UNRECOGNIZED", mode = EnumSource.Mode.EXCLUDE)
    void recognisesDocumentedEvents(StatusCallbackEvent.Known known) throws ReflectiveOperationException {
        Object constant = StatusCallbackEvent.class.getField(known.name()).get(null);
        StatusCallbackEvent parsed = StatusCallbackEvent.of(constant.toString());

        assertThat(parsed).isEqualTo(constant).hasSameHashCodeAs(constant);
        assertThat(parsed.known()).isEqualTo(known);
    }

    @Test
    void keepsAnUnknownEvent() {
        StatusCallbackEvent event = StatusCallbackEvent.of("transcription-started");

        assertThat(event.value()).isEqualTo("transcription-started");
        assertThat(event.known()).isEqualTo(StatusCallbackEvent.Known.UNRECOGNIZED);
        assertThat(StatusCallbackEvent.of("Room-Ended").known()).isEqualTo(StatusCallbackEvent.Known.ROOM_ENDED);
    }
}
