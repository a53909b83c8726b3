package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.twilio.recording.RecordingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The account's compositions, composition hooks and storage settings. Thread-safe. */
public final class CompositionStore {

    private final ResourceStore<Composition> compositions = new ResourceStore<>(Composition::sid);
    private final ResourceStore<CompositionHook> hooks = new ResourceStore<>(CompositionHook::sid);
    private final StorageSettings compositionSettings = new StorageSettings();
    private final StorageSettings recordingSettings = new StorageSettings();
    private final AtomicInteger numbers = new AtomicInteger(SampleCompositions.SIZE);
    private final RecordingStore recordings;
    private final Clock clock;

    public CompositionStore(RecordingStore recordings, Clock clock) {
        this.recordings = recordings;
        this.clock = clock;
        SampleCompositions.of(recordings).forEach(compositions::add);
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns the compositions at this moment. Deleted ones are included, because Twilio keeps their metadata. */
    Listing<Composition> compositions() {
        Instant now = now();
        return compositions.newestFirst().map(composition -> composition.at(now));
    }

    /** Returns the file of the composition with that SID. */
    public Optional<MediaFile> file(String sid) {
        return compositions().find(sid).flatMap(Composition::file);
    }

    /** Enqueues a composition of the room's recordings. */
    Composition order(String roomSid, CompositionSpec spec) {
        Optional<Clip> clip = Rendering.clip(recordings.ofRoom(roomSid).toList(), spec);
        Instant now = now();
        Composition.Order order = new Composition.Order(roomSid, spec, now, compositionSettings.bucket());
        return compositions.add(new Composition(newSid("CJ"), order, Rendering.enqueued(now, clip), Optional.empty()));
    }

    /** Adds a composition of a room, and returns its SID. */
    public String add(String roomSid, NewComposition composition) {
        return compositions.add(composition.composition(newSid("CJ"), roomSid)).sid();
    }

    /** Adds a composition as the service shows it. */
    public void add(JsonFields json) {
        compositions.add(NewComposition.of(json).composition(json.required("sid"), json.required("room_sid")));
    }

    /** Marks the composition with that SID as deleted; returns whether there is one. */
    boolean delete(String sid) {
        Instant now = now();
        return compositions
                .change(sid, composition -> composition.at(now).deleted(now))
                .isPresent();
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

    /** Returns a SID for a new resource. */
    String newSid(String prefix) {
        return SeededRandom.of("twilio composition", numbers.getAndIncrement()).sid(prefix);
    }
}
