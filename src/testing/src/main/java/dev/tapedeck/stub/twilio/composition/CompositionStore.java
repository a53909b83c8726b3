package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.twilio.recording.Recording;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What is made of the account's recordings, and how: compositions, hooks and settings. Thread-safe. */
public final class CompositionStore {

    private final ResourceStore<Composition> compositions = new ResourceStore<>(Composition::sid);
    private final ResourceStore<CompositionHook> hooks = new ResourceStore<>(CompositionHook::sid);
    private final StorageSettings compositionSettings = new StorageSettings();
    private final StorageSettings recordingSettings = new StorageSettings();
    private final AtomicInteger numbers = new AtomicInteger(SampleCompositions.SIZE);
    private final Clock clock;

    public CompositionStore(SampleRecordings archive, Clock clock) {
        this.clock = clock;
        SampleCompositions.of(archive.recordings().all()).forEach(compositions::add);
    }

    Instant now() {
        return clock.instant();
    }

    /** The compositions at this moment, deleted ones among them, for Twilio keeps their metadata. */
    public Listing<Composition> compositions() {
        Instant now = now();
        return compositions.newestFirst().as(composition -> composition.at(now));
    }

    /** The composition that the request's {@code {Sid}} names. */
    public Composition composition(Request request) {
        return compositions()
                .find(request.variable("Sid"))
                .orElseThrow(() -> RequestException.notFound(request.path()));
    }

    /** A new composition of a room that has those recordings. */
    Composition order(String roomSid, CompositionSettings plan, List<Recording> recordings) {
        Instant now = now();
        CompositionOrder order = new CompositionOrder(roomSid, plan, now, compositionSettings.bucket());
        Optional<Clip> take = Rendering.takeOf(recordings, plan);
        return compositions.add(new Composition(sid("CJ"), order, Rendering.enqueued(now, take), Optional.empty()));
    }

    /** Marks the composition that the request's {@code {Sid}} names as deleted. */
    Composition delete(Request request) {
        Instant now = now();
        return compositions
                .change(
                        request.variable("Sid"),
                        composition -> composition.at(now).deleted(now))
                .orElseThrow(() -> RequestException.notFound(request.path()));
    }

    ResourceStore<CompositionHook> hooks() {
        return hooks;
    }

    StorageSettings compositionSettings() {
        return compositionSettings;
    }

    StorageSettings recordingSettings() {
        return recordingSettings;
    }

    /** A SID that nothing has yet. */
    String sid(String prefix) {
        return SeededRandom.of("twilio composition", numbers.getAndIncrement()).sid(prefix);
    }
}
