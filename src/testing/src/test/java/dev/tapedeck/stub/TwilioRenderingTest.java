package dev.tapedeck.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioRenderingTest {

    private static final Instant START = Instant.parse("2026-08-09T10:00:00Z");

    // From second 100 to 160, one within it, one that overlaps and ends at 200, and after a gap one from 500 to 510.
    private final List<TwilioRecording> recordings = List.of(
            recording(500, 10, "completed"),
            recording(110, 20, "completed"),
            recording(100, 60, "completed"),
            recording(0, 900, "processing"),
            recording(150, 50, "completed"));

    @ParameterizedTest
    @CsvSource({"true, 110", "false, 410"})
    void gapsAreCutOutIfTrimmed(boolean trim, int seconds) {
        Take take = takeOf(recordings, "AudioSources=a&Trim=" + trim);

        assertThat(take.start()).isEqualTo(START.plusSeconds(100));
        assertThat(take.length()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(take.sizeInBytes()).isEqualTo(seconds * 8_000L);
    }

    @ParameterizedTest
    @CsvSource({"1280x720, 1504", "640x480, 544", "16x16, 64"})
    void aLargerPictureTakesMore(String resolution, long kilobits) {
        String form = "VideoLayout={\"a\":{\"video_sources\":[\"*\"]}}&Resolution=" + resolution;

        assertThat(takeOf(recordings, form).sizeInBytes()).isEqualTo(110 * kilobits * 125);
    }

    @Test
    void recordingsThatAreNotCompletedGiveNothing() {
        List<TwilioRecording> unusable = List.of(recording(0, 900, "processing"), recording(0, 900, "failed"));

        assertThat(TwilioRendering.takeOf(unusable, TwilioCompositionPlan.of(Query.parse("AudioSources=*"))))
                .isEmpty();
    }

    private static Take takeOf(List<TwilioRecording> recordings, String form) {
        return TwilioRendering.takeOf(recordings, TwilioCompositionPlan.of(Query.parse(form)))
                .orElseThrow();
    }

    private static TwilioRecording recording(int from, int seconds, String outcome) {
        TwilioRoom room = new TwilioRoom(0, "RM1", START);
        TwilioTrack track = new TwilioTrack(new TwilioParticipant(room, 0, "PA1"), "MT1", true);
        Take take = new Take(START.plusSeconds(from), Duration.ofSeconds(seconds), 1);
        return new TwilioRecording("RT" + from, track, outcome, take, Optional.empty());
    }
}
