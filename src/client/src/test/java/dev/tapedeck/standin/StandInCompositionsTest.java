package dev.tapedeck.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.FakeTime;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.CompositionHooks;
import dev.tapedeck.twilio.Compositions;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.id.CredentialSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionFormat;
import dev.tapedeck.twilio.model.CompositionHook;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.CreateCompositionHookRequest;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.CreateCompositionSettingsRequest;
import dev.tapedeck.twilio.model.ListCompositionHooksRequest;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.UpdateCompositionHookRequest;
import dev.tapedeck.twilio.model.VideoRegion;
import dev.tapedeck.type.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compositions, composition hooks and settings of the stand-in, as users see them, with the test's clock. */
@Timeout(60)
class StandInCompositionsTest {
    private static final Instant START = Instant.parse("2026-08-09T10:11:12.345Z");

    private final FakeTime time = new FakeTime();
    // One recording of each of the eight rooms.
    private final CheckedStandIn checked =
            CheckedStandIn.start(StandIn.builder().twilioRecordings(8).clock(time.clock(START)));
    private final TwilioVideo twilio = checked.twilio(TimedTwilio.builder(time));
    private final Compositions compositions = twilio.compositions();
    private final CompositionHooks hooks = twilio.compositionHooks();
    private final Recording recording = twilio.recordings().list().iterator().next();

    @AfterEach
    void everythingIsOfTheContract() {
        checked.close();
    }

    @Test
    void keepsCreatedCompositions() {
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
    void hasCompositionsFromTheStart() {
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
    void filtersExcludeOtherCompositions() {
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
    void usesTheBucketOfTheSettings() {
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

    @Test
    void awaitsAndSavesAComposition(@TempDir Path folder) {
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
    void compositionAdvancesWithTheClock() {
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
    void compositionWithoutRecordingsFails() {
        twilio.recordings().delete(recording.sid());

        CompositionSid sid = compositions.create(picture().build()).sid();

        assertThat(stage(sid, Duration.ZERO)).isEqualTo(CompositionStatus.ENQUEUED);
        assertThat(stage(sid, Duration.ofSeconds(10))).isEqualTo(CompositionStatus.FAILED);
        assertThat(compositions.fetch(sid).dateCompleted()).isNull();
    }

    @Test
    void deletedCompositionLosesOnlyItsFile() {
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
    void deletedCompositionIsNeverRendered() {
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

    @Test
    void updateResetsOmittedFields() {
        CompositionHook before = hooks.create(named("Lessons")
                .enabled(false)
                .format(CompositionFormat.MP4)
                .resolution("320x240")
                .build());
        time.pass(Duration.ofHours(1));

        CompositionHook after = hooks.update(
                before.sid(),
                UpdateCompositionHookRequest.builder()
                        .friendlyName("Talks")
                        .audioSources(List.of("stage"))
                        .build());

        assertThat(after).isEqualTo(hooks.fetch(before.sid()));
        assertThat(after.friendlyName()).isEqualTo("Talks");
        assertThat(after.audioSources()).containsExactly("stage");
        assertThat(after.enabled()).isTrue();
        assertThat(after.format()).isEqualTo(CompositionFormat.WEBM);
        assertThat(after.resolution()).isEqualTo("640x480");
        assertThat(after.dateCreated()).isEqualTo(before.dateCreated()).isEqualTo("2026-08-09T10:11:12Z");
        assertThat(before.dateUpdated()).isNull();
        assertThat(after.dateUpdated()).isEqualTo("2026-08-09T11:11:12Z");
    }

    @Test
    void refusesARepeatedName() {
        CompositionHook lessons = hooks.create(named("Lessons").build());
        CompositionHook talks = hooks.create(named("Talks").build());

        assertThatThrownBy(() -> hooks.create(named("Lessons").build()))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("FriendlyName is taken");
        assertThatThrownBy(() -> hooks.update(talks.sid(), renamed("Lessons")))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("FriendlyName is taken");
        assertThat(hooks.update(lessons.sid(), renamed("Lessons")).friendlyName())
                .isEqualTo("Lessons");
        assertThat(hooks.list()).extracting(CompositionHook::friendlyName).containsExactly("Talks", "Lessons");
    }

    @Test
    void oneOfManyParallelCreationsGetsAName() throws Exception {
        List<Callable<CompositionHook>> calls =
                Collections.nCopies(8, () -> hooks.create(named("Lessons").build()));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<CompositionHook> call : threads.invokeAll(calls)) {
            assertThat(call).isDone();
        }
        threads.shutdown();

        assertThat(hooks.list()).hasSize(1);
    }

    @Test
    void filtersExcludeOtherHooks() {
        hooks.create(named("Lessons (2026)").build());
        time.pass(Duration.ofMinutes(1));
        hooks.create(named("Talks").enabled(false).build());

        assertThat(names(ListCompositionHooksRequest.builder().enabled(true))).containsExactly("Lessons (2026)");
        assertThat(names(ListCompositionHooksRequest.builder().enabled(false))).containsExactly("Talks");
        assertThat(names(ListCompositionHooksRequest.builder().friendlyName("lesson*(*)")))
                .containsExactly("Lessons (2026)");
        assertThat(names(ListCompositionHooksRequest.builder().friendlyName("lesson")))
                .isEmpty();
        assertThat(names(ListCompositionHooksRequest.builder().dateCreatedAfter(START.plusSeconds(60))))
                .containsExactly("Talks");
        assertThat(names(ListCompositionHooksRequest.builder().dateCreatedBefore(START.plusSeconds(60))))
                .containsExactly("Lessons (2026)");
        assertThat(names(ListCompositionHooksRequest.builder().pageSize(1))).hasSize(2);
    }

    @Test
    void deletedHookIsGone() {
        CompositionHook hook = hooks.create(named("Lessons").build());

        hooks.delete(hook.sid());

        assertThatThrownBy(() -> hooks.fetch(hook.sid())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> hooks.delete(hook.sid())).isInstanceOf(NotFoundException.class);
        assertThat(hooks.list()).isEmpty();
    }

    @Test
    void settingsReplaceEarlierOnes() {
        CredentialSid key = CredentialSid.of("CR0123456789abcdef0123456789abcdef");
        assertThat(twilio.settings().compositions().friendlyName()).isNull();
        twilio.settings()
                .replaceCompositions(
                        settings().encryptionKeySid(key).encryptionEnabled(true).build());

        var replaced = twilio.settings().replaceCompositions(settings().build());

        assertThat(replaced).isEqualTo(twilio.settings().compositions());
        assertThat(replaced.friendlyName()).isEqualTo("Archive");
        assertThat(replaced.encryptionKeySid()).isNull();
        assertThat(replaced.encryptionEnabled()).isFalse();
        assertThat(twilio.settings().recordings().friendlyName()).isNull();
    }

    private List<String> names(ListCompositionHooksRequest.Builder request) {
        return hooks.list(request.build()).stream()
                .map(CompositionHook::friendlyName)
                .toList();
    }

    private static CreateCompositionHookRequest.Builder named(String name) {
        return CreateCompositionHookRequest.builder().friendlyName(name).audioSources(List.of("*"));
    }

    private static UpdateCompositionHookRequest renamed(String name) {
        return UpdateCompositionHookRequest.builder().friendlyName(name).build();
    }

    private static CreateCompositionSettingsRequest.Builder settings() {
        return CreateCompositionSettingsRequest.builder().friendlyName("Archive");
    }
}
