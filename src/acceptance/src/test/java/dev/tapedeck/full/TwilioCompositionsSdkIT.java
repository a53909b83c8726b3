package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.Composition;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionSid;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twilio's own SDK creates compositions on the stand-in, and our client reads the same: its JSON, parsed by the SDK,
 * equals the SDK's objects.
 */
class TwilioCompositionsSdkIT {
    private static final Instant START = Instant.parse("2026-08-09T10:11:12Z");
    private static final Map<String, Object> LAYOUT = Map.of(
            "main \"stage\"",
            Map.of("z_pos", 1, "video_sources", List.of("stage-*"), "reuse", "show_newest", "width", 960),
            "grid",
            Map.of("x_pos", 960, "video_sources", List.of("*"), "max_rows", 3, "cells_excluded", List.of(0, 2)));

    private final AtomicReference<Instant> time = new AtomicReference<>(START);
    private StandIn standIn;
    private TwilioRestClient sdk;
    private TwilioVideo twilio;

    @BeforeEach
    void start() {
        InstantSource clock = time::get;
        // One recording of each room, so that compositions are short.
        standIn = StandIn.builder()
                .twilioRecordings(8)
                .clock(clock.withZone(ZoneOffset.UTC))
                .start();
        sdk = TwilioSdk.theirs(standIn);
        twilio = TwilioSdk.ours(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void createsACompositionAndSavesIt(@TempDir Path folder) {
        Composition made = Composition.creator(room())
                .setVideoLayout(LAYOUT)
                .setAudioSources(List.of("*", "stage & more"))
                .setAudioSourcesExcluded("hold-music")
                .setResolution("1280x720")
                .setFormat(Composition.Format.MP4)
                .setStatusCallback("https://hooks.example.com/composed?kind=a%20b")
                .setStatusCallbackMethod(HttpMethod.GET)
                .setTrim(false)
                .create(sdk);

        assertThat(made.getStatus()).isEqualTo(Composition.Status.ENQUEUED);
        assertThat(made.getVideoLayout()).isEqualTo(LAYOUT);
        assertThat(made.getAudioSources()).containsExactly("*", "stage & more");
        assertThat(ours(made.getSid())).isEqualTo(made);
        time.set(START.plusSeconds(5));
        assertThat(theirs(made.getSid()).getStatus()).isEqualTo(Composition.Status.PROCESSING);
        time.set(START.plusSeconds(10));
        Composition rendered = theirs(made.getSid());
        assertThat(rendered.getStatus()).isEqualTo(Composition.Status.COMPLETED);
        assertThat(rendered.getLinks()).containsOnlyKeys("media");
        assertThat(ours(made.getSid())).isEqualTo(rendered);
        twilio.compositions().media(CompositionSid.of(made.getSid())).saveTo(folder.resolve("composition.mp4"));
        assertThat(folder.resolve("composition.mp4")).hasSize(rendered.getSize());
    }

    @Test
    void listsTheSameCompositions() {
        List<Composition> theirs = all(Composition.reader().pageSize(3).read(sdk));

        assertThat(theirs).hasSize(8).doesNotHaveDuplicates();
        assertThat(twilio.compositions().list().stream()
                        .map(one -> Composition.fromJson(one.toJson(), sdk.getObjectMapper())))
                .isEqualTo(theirs);
    }

    @Test
    void filtersCompositions() {
        String room = room();
        Composition made = Composition.creator(room).setAudioSources("*").create(sdk);

        assertThat(all(Composition.reader().setRoomSid(room).read(sdk)))
                .hasSize(2)
                .contains(made);
        assertThat(all(Composition.reader()
                        .setStatus(Composition.Status.ENQUEUED)
                        .setDateCreatedAfter(START.atZone(ZoneOffset.UTC))
                        .setDateCreatedBefore(START.plusSeconds(1).atZone(ZoneOffset.UTC))
                        .read(sdk)))
                .containsExactly(made);
        assertThat(all(Composition.reader()
                        .setDateCreatedBefore(START.atZone(ZoneOffset.UTC))
                        .read(sdk)))
                .hasSize(8)
                .doesNotContain(made);
    }

    @Test
    void deletesACompositionAndKeepsItsMetadata() {
        String sid = all(Composition.reader()
                        .setStatus(Composition.Status.COMPLETED)
                        .read(sdk))
                .get(0)
                .getSid();

        assertThat(Composition.deleter(sid).delete(sdk)).isTrue();

        assertThat(theirs(sid).getStatus()).isEqualTo(Composition.Status.DELETED);
        assertThat(ours(sid)).isEqualTo(theirs(sid));
        assertThatThrownBy(() -> Composition.deleter(sid).delete(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(53628));
    }

    @Test
    void reportsRejectedCompositions() {
        assertThatThrownBy(() -> Composition.creator(room()).create(sdk))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("AudioSources");
        assertThatThrownBy(() -> theirs("CJ00000000000000000000000000000000"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(404));
    }

    private String room() {
        return all(Composition.reader().setStatus(Composition.Status.COMPLETED).read(sdk))
                .get(0)
                .getRoomSid();
    }

    private Composition theirs(String sid) {
        return Composition.fetcher(sid).fetch(sdk);
    }

    private Composition ours(String sid) {
        String json = twilio.compositions().fetch(CompositionSid.of(sid)).toJson();
        return Composition.fromJson(json, sdk.getObjectMapper());
    }

    private static <T> List<T> all(Iterable<T> things) {
        return StreamSupport.stream(things.spliterator(), false).toList();
    }
}
