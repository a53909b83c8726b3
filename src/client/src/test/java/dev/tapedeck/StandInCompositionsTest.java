package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Compositions;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionFormat;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.CreateCompositionSettingsRequest;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.VideoRegion;
import dev.tapedeck.type.Link;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Compositions of the stand-in as a user of the facade meets them. */
class StandInCompositionsTest {
    private static final Instant START = Instant.parse("2026-08-09T10:11:12.345Z");

    // One recording of each of the eight rooms.
    private final CheckedStandIn checked =
            CheckedStandIn.start(StandIn.builder().twilioRecordings(8).clock(Clock.fixed(START, ZoneOffset.UTC)));
    private final TwilioVideo twilio = TwilioVideo.builder()
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
    void itKeepsWhatWasOrdered() {
        Composition made = compositions.create(picture()
                .audioSources(List.of("a&b", "*"))
                .resolution("320x240")
                .format(CompositionFormat.MP4)
                .trim(false)
                .build());

        Composition seen = compositions.fetch(made.sid());

        assertThat(seen).isEqualTo(made);
        assertThat(seen.videoLayout()).isEqualTo(layout());
        assertThat(seen.audioSources()).containsExactly("a&b", "*");
        assertThat(seen.resolution()).isEqualTo("320x240");
        assertThat(seen.format()).isEqualTo(CompositionFormat.MP4);
        assertThat(seen.trim()).isFalse();
        assertThat(compositions.list().iterator().next()).isEqualTo(made);
    }

    @Test
    void someAreThereFromTheStart() {
        List<Composition> all = compositions.list().toList();

        assertThat(all)
                .hasSize(8)
                .isSortedAccordingTo(
                        Comparator.comparing(Composition::dateCreated).reversed());
        assertThat(all).extracting(Composition::format).contains(CompositionFormat.MP4, CompositionFormat.WEBM);
        assertThat(all)
                .extracting(Composition::status)
                .contains(CompositionStatus.COMPLETED, CompositionStatus.FAILED, CompositionStatus.DELETED);
        assertThat(all).anyMatch(one -> one.mediaExternalLocation() != null);
    }

    @Test
    void filtersLeaveOutTheOthers() {
        compositions.create(picture().build());

        assertThat(list(ListCompositionsRequest.builder().roomSid(room())))
                .hasSize(2)
                .allMatch(this::isOfTheRoom);
        assertThat(list(ListCompositionsRequest.builder().status(CompositionStatus.ENQUEUED)))
                .hasSize(1);
        assertThat(list(ListCompositionsRequest.builder().dateCreatedAfter(START.minusSeconds(1))))
                .hasSize(1);
        assertThat(list(ListCompositionsRequest.builder().dateCreatedAfter(START.plusSeconds(1))))
                .isEmpty();
        assertThat(list(ListCompositionsRequest.builder().dateCreatedBefore(START)))
                .hasSize(8);
    }

    @Test
    void theBucketOfTheSettingsIsUsed() {
        twilio.settings()
                .replaceCompositions(CreateCompositionSettingsRequest.builder()
                        .friendlyName("Archive")
                        .awsS3Url(Link.of("https://bucket.example.com/composed"))
                        .awsStorageEnabled(true)
                        .build());

        Composition made = compositions.create(picture().build());

        assertThat(made.mediaExternalLocation())
                .hasToString("https://bucket.example.com/composed/" + made.sid() + ".webm");
    }

    private List<Composition> list(ListCompositionsRequest.Builder request) {
        return compositions.list(request.build()).toList();
    }

    private boolean isOfTheRoom(Composition composition) {
        return room().equals(composition.roomSid());
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
