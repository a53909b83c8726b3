package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.CompositionHooks;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CredentialSid;
import dev.tapedeck.twilio.model.CompositionFormat;
import dev.tapedeck.twilio.model.CompositionHook;
import dev.tapedeck.twilio.model.CreateCompositionHookRequest;
import dev.tapedeck.twilio.model.CreateCompositionSettingsRequest;
import dev.tapedeck.twilio.model.ListCompositionHooksRequest;
import dev.tapedeck.twilio.model.UpdateCompositionHookRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Composition hooks and settings of the stand-in as a user of the facade meets them. */
@Timeout(60)
class StandInHooksTest {
    private static final Instant START = Instant.parse("2026-08-09T10:11:12.345Z");

    private final FakeTime time = new FakeTime();
    private final InstantSource clock = () -> START.plusNanos(time.nanoTime());
    private final CheckedStandIn checked =
            CheckedStandIn.start(StandIn.builder().twilioRecordings(0).clock(clock.withZone(ZoneOffset.UTC)));
    private final TwilioVideo twilio = TwilioVideo.builder()
            .apiKey(checked.standIn().twilioApiKey(), checked.standIn().twilioApiSecret())
            .baseUrl(checked.standIn().twilioUrl())
            .build();
    private final CompositionHooks hooks = twilio.compositionHooks();

    @AfterEach
    void everythingIsOfTheContract() {
        checked.close();
    }

    @Test
    void anUpdateSetsBackWhatItLeavesOut() {
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
    void aNameIsTakenOnce() {
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
    void ofManyThatWantANameAtOnceOneGetsIt() throws Exception {
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
    void filtersLeaveOutTheOthers() {
        hooks.create(named("Lessons (2026)").build());
        time.pass(Duration.ofMinutes(1));
        hooks.create(named("Talks").enabled(false).build());

        assertThat(list(ListCompositionHooksRequest.builder().enabled(true))).containsExactly("Lessons (2026)");
        assertThat(list(ListCompositionHooksRequest.builder().enabled(false))).containsExactly("Talks");
        assertThat(list(ListCompositionHooksRequest.builder().friendlyName("lesson*(*)")))
                .containsExactly("Lessons (2026)");
        assertThat(list(ListCompositionHooksRequest.builder().friendlyName("lesson")))
                .isEmpty();
        assertThat(list(ListCompositionHooksRequest.builder().dateCreatedAfter(START.plusSeconds(60))))
                .containsExactly("Talks");
        assertThat(list(ListCompositionHooksRequest.builder().dateCreatedBefore(START.plusSeconds(60))))
                .containsExactly("Lessons (2026)");
        assertThat(list(ListCompositionHooksRequest.builder().pageSize(1))).hasSize(2);
    }

    @Test
    void aDeletedOneIsGone() {
        CompositionHook hook = hooks.create(named("Lessons").build());

        hooks.delete(hook.sid());

        assertThatThrownBy(() -> hooks.fetch(hook.sid())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> hooks.delete(hook.sid())).isInstanceOf(NotFoundException.class);
        assertThat(hooks.list()).isEmpty();
    }

    @Test
    void settingsReplaceTheOnesBefore() {
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

    private List<String> list(ListCompositionHooksRequest.Builder request) {
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
