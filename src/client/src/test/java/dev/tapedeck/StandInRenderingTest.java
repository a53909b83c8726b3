package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Compositions;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.VideoRegion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the stand-in renders compositions and deletes them, its clock being the test's. */
class StandInRenderingTest {
    private static final Instant START = Instant.parse("2026-08-09T10:11:12.345Z");

    private final FakeTime time = new FakeTime();
    private final InstantSource clock = () -> START.plusNanos(time.nanoTime());
    // One recording of each of the eight rooms.
    private final CheckedStandIn checked =
            CheckedStandIn.start(StandIn.builder().twilioRecordings(8).clock(clock.withZone(ZoneOffset.UTC)));
    private final TwilioVideo twilio = TimedTwilio.builder(time)
            .apiKey(checked.standIn().twilioApiKey(), checked.standIn().twilioApiSecret())
            .baseUrl(checked.standIn().twilioUrl())
            .build();
    private final Compositions compositions = twilio.compositions();
    private final Recording recording = twilio.recordings().list().iterator().next();

    @AfterEach
    void everythingIsOfTheContract() {
        checked.close();
    }

    @Test
    void oneIsAwaitedAndSaved(@TempDir Path folder) {
        Composition ordered = compositions.create(picture().build());

        Composition rendered = compositions.await(ordered.sid());
        compositions.media(rendered.sid()).saveTo(folder.resolve("composition"));

        assertThat(rendered.status()).isEqualTo(CompositionStatus.COMPLETED);
        assertThat(time.pauses()).hasSize(5);
        assertThat(rendered.dateCreated()).isEqualTo("2026-08-09T10:11:12Z");
        assertThat(rendered.dateCompleted()).isEqualTo("2026-08-09T10:11:22Z");
        assertThat(rendered.duration()).isEqualTo(recording.duration());
        assertThat(folder.resolve("composition")).hasSize(Objects.requireNonNull(rendered.size()));
        assertThat(rendered.bitrate()).isEqualTo(64 + 640 * 480 / 640);
    }

    @Test
    void itGoesThroughItsStagesWithTheClock() {
        CompositionSid sid = compositions.create(picture().build()).sid();

        assertThat(stage(sid, Duration.ZERO)).isEqualTo(CompositionStatus.ENQUEUED);
        assertThat(stage(sid, Duration.ofMillis(2_999))).isEqualTo(CompositionStatus.ENQUEUED);
        assertThat(stage(sid, Duration.ofMillis(1))).isEqualTo(CompositionStatus.PROCESSING);
        assertThat(compositions.fetch(sid).size()).isZero();
        assertThatThrownBy(() -> compositions.media(sid).stream()).isInstanceOf(NotFoundException.class);
        assertThat(stage(sid, Duration.ofMillis(6_999))).isEqualTo(CompositionStatus.PROCESSING);
        assertThat(stage(sid, Duration.ofMillis(1))).isEqualTo(CompositionStatus.COMPLETED);
    }

    @Test
    void withoutRecordingsItFails() {
        twilio.recordings().delete(recording.sid());

        CompositionSid sid = compositions.create(picture().build()).sid();

        assertThat(stage(sid, Duration.ZERO)).isEqualTo(CompositionStatus.ENQUEUED);
        assertThat(stage(sid, Duration.ofSeconds(10))).isEqualTo(CompositionStatus.FAILED);
        assertThat(compositions.fetch(sid).dateCompleted()).isNull();
    }

    @Test
    void aDeletedOneLosesItsFileAndNoMore() {
        CompositionSid sid = compositions
                .list(ListCompositionsRequest.builder()
                        .status(CompositionStatus.COMPLETED)
                        .build())
                .iterator()
                .next()
                .sid();

        compositions.delete(sid);

        Composition deleted = compositions.fetch(sid);
        assertThat(deleted.status()).isEqualTo(CompositionStatus.DELETED);
        assertThat(deleted.dateDeleted()).isEqualTo("2026-08-09T10:11:12Z");
        assertThat(deleted.dateCompleted()).isNotNull();
        assertThat(deleted.size()).isNull();
        assertThatThrownBy(() -> compositions.media(sid).stream()).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> compositions.delete(sid))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).contains("53628"));
    }

    @Test
    void oneThatIsDeletedInTimeIsNeverRendered() {
        CompositionSid sid = compositions.create(picture().build()).sid();

        compositions.delete(sid);

        assertThat(stage(sid, Duration.ofMinutes(1))).isEqualTo(CompositionStatus.DELETED);
        assertThat(compositions.fetch(sid).dateCompleted()).isNull();
    }

    private CompositionStatus stage(CompositionSid sid, Duration later) {
        time.pass(later);
        return compositions.fetch(sid).status();
    }

    private RoomSid room() {
        return RoomSid.of(
                Objects.requireNonNull(recording.groupingSids().get("room_sid")).value());
    }

    private static Map<String, VideoRegion> layout() {
        return Map.of(
                "grid",
                VideoRegion.builder().videoSources(List.of("*")).zPos(-9).build());
    }

    private CreateCompositionRequest.Builder picture() {
        return CreateCompositionRequest.builder().roomSid(room()).videoLayout(layout());
    }
}
