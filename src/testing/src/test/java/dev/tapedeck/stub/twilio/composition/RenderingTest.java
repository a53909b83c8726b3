package dev.tapedeck.stub.twilio.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.twilio.recording.RecordedTrack;
import dev.tapedeck.stub.twilio.recording.Recording;
import dev.tapedeck.stub.twilio.recording.RoomFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderingTest {

    private static final Instant START = Instant.parse("2026-08-09T10:00:00Z");

    // From second 100 to 160, one within it, one that overlaps and ends at 200, and after a gap one from 500 to 510.
    private final List<Recording> recordings = List.of(
            recording(500, 10, "completed"),
            recording(110, 20, "completed"),
            recording(100, 60, "completed"),
            recording(0, 900, "processing"),
            recording(150, 50, "completed"));

    @ParameterizedTest
    @CsvSource({"true, 110", "false, 410"})
    void trimCutsGapsOut(boolean trim, int seconds) {
        Clip clip = clip(recordings, "AudioSources=a&Trim=" + trim);

        assertThat(clip.start()).isEqualTo(START.plusSeconds(100));
        assertThat(clip.length()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(clip.sizeInBytes()).isEqualTo(seconds * 8_000L);
    }

    @ParameterizedTest
    @CsvSource({"1280x720, 1504", "640x480, 544", "16x16, 64"})
    void largerPicturesHaveLargerFiles(String resolution, long kilobits) {
        String form = "VideoLayout={\"a\":{\"video_sources\":[\"*\"]}}&Resolution=" + resolution;

        assertThat(clip(recordings, form).sizeInBytes()).isEqualTo(110 * kilobits * 125);
    }

    @Test
    void recordingsThatAreNotCompletedGiveNoClip() {
        List<Recording> unusable = List.of(recording(0, 900, "processing"), recording(0, 900, "failed"));

        assertThat(Rendering.clip(unusable, CompositionSpec.of(Query.parse("AudioSources=*"))))
                .isEmpty();
    }

    private static Clip clip(List<Recording> recordings, String form) {
        return Rendering.clip(recordings, CompositionSpec.of(Query.parse(form))).orElseThrow();
    }

    private static Recording recording(int from, int seconds, String outcome) {
        RecordedTrack track = new RecordedTrack("MT1", "PA1", "microphone", "audio", "opus");
        Clip clip = new Clip(START.plusSeconds(from), Duration.ofSeconds(seconds), 1);
        return new Recording(
                "RT" + from,
                RoomFacts.of("RM1"),
                track,
                outcome,
                Optional.empty(),
                clip,
                Optional.empty(),
                Optional.empty());
    }
}
