package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.Deletions;
import dev.tapedeck.stub.resource.Listing;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The sample recordings, and which of them clients have deleted. Thread-safe. */
public final class RecordingStore {

    private final SampleRecordings samples;
    private final Deletions deletions;

    public RecordingStore(SampleRecordings samples, Clock clock) {
        this.samples = samples;
        this.deletions = new Deletions(clock);
    }

    /** Returns the recordings at this moment. Deleted ones are included, because Twilio keeps their metadata. */
    public Listing<Recording> recordings() {
        Map<String, Instant> deleted = deletions.snapshot();
        return samples.recordings()
                .map(recording -> Optional.ofNullable(deleted.get(recording.sid()))
                        .map(recording::deleted)
                        .orElse(recording));
    }

    /** Returns the recordings of the room with that SID at this moment. */
    public Listing<Recording> ofRoom(String roomSid) {
        return recordings().filter(recording -> recording.room().sid().equals(roomSid));
    }

    void delete(Recording recording) {
        if (recording.dateDeleted().isPresent() || !deletions.add(recording.sid())) {
            throw RequestException.alreadyDeleted(recording.sid());
        }
    }
}
