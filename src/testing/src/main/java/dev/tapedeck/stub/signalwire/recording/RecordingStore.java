package dev.tapedeck.stub.signalwire.recording;

import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.Deletions;
import dev.tapedeck.stub.resource.GrowingSource;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.resource.Source;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.NewRecording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The sample recordings, those that tests have added, and which of them clients have deleted. Thread-safe. */
public final class RecordingStore {

    private final SampleRecordings samples;
    private final Deletions deletions;
    private final Clock clock;
    private final GrowingSource<Recording> all;

    public RecordingStore(SampleRecordings samples, Clock clock) {
        this.samples = samples;
        this.deletions = new Deletions(clock);
        this.clock = clock;
        this.all = new GrowingSource<>(samples.recordings(), SampleRecordings.NEWEST_FIRST, Recording::id);
    }

    /** Returns the recordings at this moment. */
    public Listing<Recording> recordings() {
        return current(all.all());
    }

    /** Returns the recordings of the session with this ID at this moment. */
    public Listing<Recording> ofSession(String id) {
        return current(all.with(
                samples.ofSession(id), recording -> recording.sessionId().equals(id)));
    }

    private Listing<Recording> current(Source<Recording> recordings) {
        Deletions.Snapshot deleted = deletions.snapshot();
        Instant now = clock.instant();
        return Listing.of(recordings)
                .filter(recording -> deleted.time(recording.id()).isEmpty())
                .map(recording -> recording.at(now));
    }

    /** Adds a recording of a session, and returns the recording's ID. */
    public synchronized String add(String sessionId, NewRecording recording) {
        if (recording.status().equals("failed")) {
            throw new IllegalArgumentException("status must not be FAILED: SignalWire has no such status");
        }
        String id = SeededRandom.of("signalwire added recording", all.added()).uuid();
        all.add(new Recording(
                id, sessionId, recording.status(), recording.readyAt(), recording.clip(), recording.media()));
        return id;
    }

    /** Adds a recording as the service shows it. */
    public void add(JsonFields json) {
        String start = json.text("started_at").isPresent() ? "started_at" : "created_at";
        Clip clip =
                new Clip(json.time(start), Duration.ofSeconds(json.number("duration")), json.number("size_in_bytes"));
        all.add(new Recording(
                json.required("id"),
                json.required("room_session_id"),
                json.required("status"),
                Optional.empty(),
                clip,
                Optional.empty()));
    }

    void delete(Recording recording) {
        if (!deletions.add(recording.id())) {
            throw RequestException.alreadyDeleted(recording.id());
        }
    }
}
