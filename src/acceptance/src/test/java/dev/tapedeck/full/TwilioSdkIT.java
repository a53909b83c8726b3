package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.Recording;
import com.twilio.rest.video.v1.room.RoomRecording;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.RecordingStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twilio's own SDK works on the stand-in, and our client reads the same as the SDK. */
class TwilioSdkIT {
    private StandIn standIn;
    private TwilioRestClient sdk;
    private TwilioVideo twilio;

    @BeforeEach
    void start() {
        standIn = StandIn.builder().start();
        sdk = TwilioSdk.theirs(standIn);
        twilio = TwilioSdk.ours(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void listsTheSameRecordingsInTheSameOrder() {
        List<Seen> theirs = seen(Recording.reader().pageSize(20).read(sdk));

        assertThat(standIn.requests())
                .hasSize(7)
                .extracting(ReceivedRequest::status)
                .containsOnly(200);
        assertThat(theirs).hasSize(125).doesNotHaveDuplicates();
        assertThat(twilio.recordings().list().stream().map(Seen::of)).isEqualTo(theirs);
    }

    @Test
    void fetchesARecording() {
        RecordingSid sid = twilio.recordings().list().limit(1).toList().get(0).sid();

        Recording theirs = Recording.fetcher(sid.value()).fetch(sdk);

        assertThat(Seen.of(theirs)).isEqualTo(Seen.of(twilio.recordings().fetch(sid)));
        assertThat(theirs.getLinks()).containsOnlyKeys("media");
    }

    @Test
    void filtersByStatusAndDate() {
        Instant from = Instant.parse("2026-05-20T00:00:00Z");
        Instant to = Instant.parse("2026-06-12T12:30:00Z");

        List<Seen> theirs = seen(Recording.reader()
                .setStatus(Recording.Status.COMPLETED)
                .setDateCreatedAfter(from.atZone(ZoneOffset.UTC))
                .setDateCreatedBefore(to.atZone(ZoneOffset.UTC))
                .pageSize(20)
                .read(sdk));

        assertThat(theirs).hasSizeBetween(21, 124).allMatch(one -> one.status().equals("completed"));
        assertThat(twilio
                        .recordings()
                        .list(ListRecordingsRequest.builder()
                                .status(RecordingStatus.COMPLETED)
                                .dateCreatedAfter(from)
                                .dateCreatedBefore(to)
                                .build())
                        .stream()
                        .map(Seen::of))
                .isEqualTo(theirs);
    }

    @Test
    void listsTheRecordingsOfARoom() {
        String room = twilio.recordings()
                .list()
                .limit(1)
                .toList()
                .get(0)
                .groupingSids()
                .get("room_sid")
                .value();

        List<Seen> theirs = seenOfRoom(RoomRecording.reader(room).pageSize(5).read(sdk));

        assertThat(theirs).hasSizeBetween(15, 16).doesNotHaveDuplicates();
        assertThat(twilio.rooms().recordings(RoomSid.of(room)).list().stream().map(Seen::of))
                .isEqualTo(theirs);
    }

    @Test
    void deletesARecordingAndKeepsItsMetadata() {
        String sid = twilio.recordings()
                .list(ListRecordingsRequest.builder()
                        .status(RecordingStatus.COMPLETED)
                        .build())
                .limit(1)
                .toList()
                .get(0)
                .sid()
                .value();

        assertThat(Recording.deleter(sid).delete(sdk)).isTrue();

        assertThat(Recording.fetcher(sid).fetch(sdk).getStatus()).isEqualTo(Recording.Status.DELETED);
        assertThat(twilio.recordings().fetch(RecordingSid.of(sid)).status()).isEqualTo(RecordingStatus.DELETED);
        assertThatThrownBy(() -> Recording.deleter(sid).delete(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(53628));
    }

    private static List<Seen> seen(Iterable<Recording> recordings) {
        return StreamSupport.stream(recordings.spliterator(), false)
                .map(Seen::of)
                .toList();
    }

    private static List<Seen> seenOfRoom(Iterable<RoomRecording> recordings) {
        return StreamSupport.stream(recordings.spliterator(), false)
                .map(Seen::of)
                .toList();
    }
}
