package dev.tapedeck.stub;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What is made of the account's recordings, and how: compositions, hooks and settings. Thread-safe. */
final class TwilioStudio {

    private final Shelf<TwilioComposition> compositions = new Shelf<>(TwilioComposition::sid);
    private final Shelf<TwilioCompositionHook> hooks = new Shelf<>(TwilioCompositionHook::sid);
    private final TwilioSettings compositionSettings = new TwilioSettings();
    private final TwilioSettings recordingSettings = new TwilioSettings();
    private final AtomicInteger numbers = new AtomicInteger(TwilioCompositionArchive.SIZE);
    private final Clock clock;

    TwilioStudio(TwilioArchive archive, Clock clock) {
        this.clock = clock;
        TwilioCompositionArchive.of(archive.recordings().all()).forEach(compositions::add);
    }

    Instant now() {
        return clock.instant();
    }

    /** The compositions at this moment, deleted ones among them, for Twilio keeps their metadata. */
    Listing<TwilioComposition> compositions() {
        Instant now = now();
        return compositions.newestFirst().as(composition -> composition.at(now));
    }

    /** The composition that the request's {@code {Sid}} names. */
    TwilioComposition composition(Request request) {
        return compositions().find(request.variable("Sid")).orElseThrow(() -> Refusal.notFound(request.path()));
    }

    /** A new composition of a room that has those recordings. */
    TwilioComposition order(String roomSid, TwilioCompositionPlan plan, List<TwilioRecording> recordings) {
        Instant now = now();
        TwilioCompositionOrder order = new TwilioCompositionOrder(roomSid, plan, now, compositionSettings.bucket());
        Optional<Take> take = TwilioRendering.takeOf(recordings, plan);
        return compositions.add(
                new TwilioComposition(sid("CJ"), order, TwilioRendering.enqueued(now, take), Optional.empty()));
    }

    /** Marks the composition that the request's {@code {Sid}} names as deleted. */
    TwilioComposition delete(Request request) {
        Instant now = now();
        return compositions
                .change(
                        request.variable("Sid"),
                        composition -> composition.at(now).deleted(now))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    Shelf<TwilioCompositionHook> hooks() {
        return hooks;
    }

    TwilioSettings compositionSettings() {
        return compositionSettings;
    }

    TwilioSettings recordingSettings() {
        return recordingSettings;
    }

    /** A SID that nothing has yet. */
    String sid(String prefix) {
        return Dice.of("twilio composition", numbers.getAndIncrement()).sid(prefix);
    }
}
