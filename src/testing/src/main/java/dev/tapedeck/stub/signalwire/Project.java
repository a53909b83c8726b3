package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.Deletions;
import dev.tapedeck.stub.resource.Listing;
import java.time.Clock;
import java.util.Set;

/** SignalWire's made-up data as clients left them: the archive without what was deleted. Thread-safe. */
public final class Project {

    private final SampleRecordings archive;
    private final Deletions deletions;

    public Project(SampleRecordings archive, Clock clock) {
        this.archive = archive;
        this.deletions = new Deletions(clock);
    }

    /** The recordings at this moment. */
    public Listing<Recording> recordings() {
        Set<String> deleted = deletions.now().keySet();
        return archive.recordings().where(recording -> !deleted.contains(recording.id()));
    }

    boolean hasSession(String id) {
        return archive.hasSession(id);
    }

    void delete(Recording recording) {
        if (!deletions.add(recording.id())) {
            throw RequestException.deleted(recording.id());
        }
    }
}
