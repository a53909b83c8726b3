package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.CompositionHook;
import com.twilio.rest.video.v1.CompositionSettings;
import com.twilio.rest.video.v1.RecordingSettings;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionHookSid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twilio's own SDK creates composition hooks and settings on the stand-in, and our client reads the same. */
class TwilioHooksSdkIT {
    private static final Instant START = Instant.parse("2026-08-09T10:11:12Z");
    private static final Map<String, Object> LAYOUT =
            Map.of("grid", Map.of("video_sources", List.of("*"), "max_rows", 3));

    private StandIn standIn;
    private TwilioRestClient sdk;
    private TwilioVideo twilio;

    @BeforeEach
    void start() {
        standIn = StandIn.builder().clock(Clock.fixed(START, ZoneOffset.UTC)).start();
        sdk = TwilioSdk.theirs(standIn);
        twilio = TwilioSdk.ours(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void createsChangesAndDeletesAHook() {
        CompositionHook made = CompositionHook.creator("Lessons")
                .setVideoLayout(LAYOUT)
                .setAudioSources("*")
                .setFormat(CompositionHook.Format.MP4)
                .create(sdk);
        assertThat(oursOfHook(made.getSid())).isEqualTo(made);

        CompositionHook changed = CompositionHook.updater(made.getSid(), "Talks")
                .setEnabled(false)
                .setAudioSources(List.of("stage", "hall"))
                .update(sdk);

        assertThat(made.getEnabled()).isTrue();
        assertThat(changed.getAudioSources()).containsExactly("stage", "hall");
        assertThat(changed.getDateUpdated()).isEqualTo(START.atZone(ZoneOffset.UTC));
        assertThat(oursOfHook(made.getSid())).isEqualTo(changed);
        assertThat(all(CompositionHook.reader()
                        .setEnabled(false)
                        .setFriendlyName("t*s")
                        .read(sdk)))
                .containsExactly(changed);
        assertThat(all(CompositionHook.reader().setEnabled(true).read(sdk))).isEmpty();
        assertThat(CompositionHook.deleter(made.getSid()).delete(sdk)).isTrue();
        assertThatThrownBy(() -> CompositionHook.fetcher(made.getSid()).fetch(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(404));
    }

    @Test
    void replacesSettings() {
        String key = "CR0123456789abcdef0123456789abcdef";
        assertThat(CompositionSettings.fetcher().fetch(sdk).getFriendlyName()).isNull();

        CompositionSettings compositions = CompositionSettings.creator("Compositions")
                .setAwsCredentialsSid(key)
                .setAwsS3Url(URI.create("https://bucket.example.com/compositions"))
                .setAwsStorageEnabled(true)
                .create(sdk);
        RecordingSettings recordings = RecordingSettings.creator("Recordings")
                .setEncryptionKeySid(key)
                .setEncryptionEnabled(true)
                .create(sdk);

        assertThat(compositions.getAwsS3Url()).hasToString("https://bucket.example.com/compositions");
        assertThat(compositions.getAwsStorageEnabled()).isTrue();
        assertThat(recordings.getEncryptionEnabled()).isTrue();
        assertThat(recordings.getAwsS3Url()).isNull();
        assertThat(CompositionSettings.fetcher().fetch(sdk)).isEqualTo(compositions);
        assertThat(RecordingSettings.fetcher().fetch(sdk)).isEqualTo(recordings);
        assertThat(CompositionSettings.fromJson(twilio.settings().compositions().toJson(), sdk.getObjectMapper()))
                .isEqualTo(compositions);
        assertThat(RecordingSettings.fromJson(twilio.settings().recordings().toJson(), sdk.getObjectMapper()))
                .isEqualTo(recordings);
    }

    private CompositionHook oursOfHook(String sid) {
        String json =
                twilio.compositionHooks().fetch(CompositionHookSid.of(sid)).toJson();
        return CompositionHook.fromJson(json, sdk.getObjectMapper());
    }

    private static <T> List<T> all(Iterable<T> things) {
        return StreamSupport.stream(things.spliterator(), false).toList();
    }
}
