package dev.tapedeck.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.CallObserver;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Recording;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An example for Micrometer: a timer of attempts, whose tags have few values. */
class MicrometerTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();

    private static CallObserver timers(MeterRegistry registry) {
        return attempt -> Timer.builder("tapedeck.attempts")
                .tag("provider", attempt.provider())
                .tag("operation", attempt.operation())
                .tag("target", attempt.target().name())
                .tag(
                        "status",
                        attempt.status().isPresent()
                                ? String.valueOf(attempt.status().getAsInt())
                                : "none")
                .register(registry)
                .record(attempt.took());
    }

    @Test
    void recordsTimersOfCallsAndTransfers(@TempDir Path folder) {
        try (StandIn standIn = StandIn.builder().twilioRecordings(3).start();
                TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                        .baseUrl(standIn.twilioUrl())
                        .options(ClientOptions.builder()
                                .observer(timers(registry))
                                .build())
                        .build()) {
            for (Recording recording : twilio.recordings().list()) {
                twilio.recordings().fetch(recording.sid());
            }
            Recording recording = twilio.recordings().list().iterator().next();
            twilio.recordings().media(recording).saveTo(folder.resolve("track"));
            assertThatThrownBy(() -> twilio.rooms()
                            .participants(RoomSid.of("RM0123456789abcdef0123456789abcdef"))
                            .fetchByIdentity("ada"))
                    .isInstanceOf(NotFoundException.class);

            assertThat(count("ListRecordings", "SERVICE", "200")).isEqualTo(2);
            assertThat(count("FetchRecording", "SERVICE", "200")).isEqualTo(3);
            assertThat(count("FetchRecordingMedia", "SERVICE", "302")).isEqualTo(1);
            assertThat(count("FetchRecordingMedia", "STORAGE", "200")).isEqualTo(1);
            assertThat(count("FetchRoomParticipant", "SERVICE", "404")).isEqualTo(1);
            assertThat(registry.getMeters())
                    .hasSize(5)
                    .extracting(Meter::getId)
                    .allSatisfy(id -> assertThat(id.toString())
                            .doesNotContain("ada", "RM0123", recording.sid().value()));
        }
    }

    private long count(String operation, String target, String status) {
        return registry.get("tapedeck.attempts")
                .tags("provider", "twilio", "operation", operation, "target", target, "status", status)
                .timer()
                .count();
    }
}
