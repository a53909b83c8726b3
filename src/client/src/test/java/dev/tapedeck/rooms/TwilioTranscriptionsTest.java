package dev.tapedeck.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.FakeTime;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.Transcriptions;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.CreateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.Transcription;
import dev.tapedeck.twilio.model.TranscriptionStatus;
import dev.tapedeck.twilio.model.UpdateRoomTranscriptionsRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transcriptions, whose duration counts while they are started and someone is in the room. */
class TwilioTranscriptionsTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeTime time = new FakeTime();
    private final StandIn standIn = StandIn.builder()
            .clock(time.clock(Instant.parse("2026-11-21T09:00:00Z")))
            .start();
    private final Rooms rooms = Wire.twilio(standIn).rooms();
    private final RoomSid room = rooms.create().sid();
    private final Transcriptions transcriptions = rooms.transcriptions(room);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void durationCountsWhileStartedWithAParticipantPresent() {
        String ttid = created();
        assertThat(transcriptions.fetch(ttid).startTime()).isNull();
        time.pass(MINUTE);
        standIn.joinTwilioRoom(room.value(), "ada");
        time.pass(MINUTE);
        rooms.participants(room).disconnectByIdentity("ada");
        assertThat(transcriptions.fetch(ttid).endTime()).isEqualTo(START.plus(MINUTE.multipliedBy(2)));
        time.pass(MINUTE);
        standIn.joinTwilioRoom(room.value(), "bob");
        assertThat(transcriptions.fetch(ttid).endTime()).isNull();
        time.pass(MINUTE);

        Transcription stopped = switched(ttid, TranscriptionStatus.STOPPED);

        assertThat(stopped.status()).isEqualTo(TranscriptionStatus.STOPPED);
        assertThat(stopped.startTime()).isEqualTo(START.plus(MINUTE));
        assertThat(stopped.endTime()).isEqualTo(START.plus(MINUTE.multipliedBy(4)));
        assertThat(stopped.duration()).isEqualTo(120);
        assertThat(stopped).isEqualTo(transcriptions.fetch(ttid));
        assertThat(switched(ttid, TranscriptionStatus.STARTED).duration()).isNull();
    }

    @Test
    void keepsTheConfigurationUnchanged() {
        Map<String, Object> configuration =
                Map.of("languageCode", "de-DE", "hints", "Tür, \"Ω\"", "partialResults", true, "limit", 2);
        Transcription one = transcriptions.create(CreateRoomTranscriptionsRequest.builder()
                .configuration(configuration)
                .build());
        assertThat(one.configuration())
                .containsEntry("hints", "Tür, \"Ω\"")
                .containsEntry("partialResults", true)
                .containsEntry("limit", BigDecimal.valueOf(2))
                .hasSize(4);

        Transcription other = transcriptions.update(
                Objects.requireNonNull(one.ttid()),
                UpdateRoomTranscriptionsRequest.builder()
                        .configuration(Map.of("languageCode", "es-MX"))
                        .build());

        assertThat(other.configuration()).containsOnlyKeys("languageCode");
        assertThat(other.status()).isEqualTo(TranscriptionStatus.STARTED);
    }

    @Test
    void firstParticipantStartsOneIfTheRoomIsConfiguredSo() {
        RoomSid eager = rooms.create(CreateRoomRequest.builder()
                        .transcribeParticipantsOnConnect(true)
                        .transcriptionsConfiguration(Map.of("languageCode", "fr-FR"))
                        .build())
                .sid();
        assertThat(rooms.transcriptions(eager).list()).isEmpty();

        standIn.joinTwilioRoom(eager.value(), "ada");
        standIn.joinTwilioRoom(eager.value(), "bob");

        assertThat(rooms.transcriptions(eager).list()).singleElement().satisfies(one -> {
            assertThat(one.startTime()).isEqualTo(START);
            assertThat(one.configuration()).containsEntry("languageCode", "fr-FR");
        });
    }

    @Test
    void endsWithTheRoom() {
        String ttid = created();
        standIn.joinTwilioRoom(room.value(), "ada");
        time.pass(MINUTE);

        rooms.complete(room);

        Transcription ended = transcriptions.fetch(ttid);
        assertThat(ended.status()).isEqualTo(TranscriptionStatus.STOPPED);
        assertThat(ended.duration()).isEqualTo(60);
        assertThatThrownBy(this::created)
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).hasValue("53118"));
        assertThatThrownBy(() -> switched(ttid, TranscriptionStatus.STARTED)).isInstanceOf(ApiException.class);
    }

    private String created() {
        return Objects.requireNonNull(transcriptions
                .create(CreateRoomTranscriptionsRequest.builder().build())
                .ttid());
    }

    private Transcription switched(String ttid, TranscriptionStatus status) {
        return transcriptions.update(
                ttid, UpdateRoomTranscriptionsRequest.builder().status(status).build());
    }
}
