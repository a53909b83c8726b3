package dev.tapedeck.stub;

import java.time.Clock;
import java.util.Set;

/** SignalWire's made-up data as clients left them: the archive without what was deleted. Thread-safe. */
final class SignalWireSpace {

    private final SignalWireArchive archive;
    private final Deletions deletions;

    SignalWireSpace(SignalWireArchive archive, Clock clock) {
        this.archive = archive;
        this.deletions = new Deletions(clock);
    }

    /** The recordings at this moment. */
    Listing<SignalWireRecording> recordings() {
        Set<String> deleted = deletions.now().keySet();
        return archive.recordings().where(recording -> !deleted.contains(recording.id()));
    }

    boolean hasSession(String id) {
        return archive.hasSession(id);
    }

    void delete(SignalWireRecording recording) {
        if (!deletions.add(recording.id())) {
            throw Refusal.deleted(recording.id());
        }
    }
}
