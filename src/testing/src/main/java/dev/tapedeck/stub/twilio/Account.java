package dev.tapedeck.stub.twilio;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.Deletions;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.composition.CompositionStore;
import dev.tapedeck.stub.twilio.recording.Recording;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import dev.tapedeck.stub.twilio.room.RoomStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Twilio's made-up data as clients left them: the archive, and what was deleted of it. Thread-safe. */
public final class Account {

    private final SampleRecordings archive;
    private final Deletions deletions;
    private final RoomStore rooms;
    private final CompositionStore studio;

    public Account(SampleRecordings archive, Clock clock) {
        this.archive = archive;
        this.deletions = new Deletions(clock);
        this.rooms = new RoomStore(archive, clock);
        this.studio = new CompositionStore(archive, clock);
    }

    public RoomStore rooms() {
        return rooms;
    }

    /** What is made of the recordings. */
    public CompositionStore studio() {
        return studio;
    }

    /** The recordings at this moment, deleted ones among them, for Twilio keeps their metadata. */
    public Listing<Recording> recordings() {
        Map<String, Instant> deleted = deletions.now();
        return archive.recordings()
                .as(recording -> Optional.ofNullable(deleted.get(recording.sid()))
                        .map(recording::deleted)
                        .orElse(recording));
    }

    /** The recordings of the room that the request's {@code {RoomSid}} names. */
    public Listing<Recording> recordingsOfRoom(Request request) {
        String room = rooms.named(request, "RoomSid").sid();
        return recordings().where(recording -> recording.room().sid().equals(room));
    }

    /** The recording that the request's {@code {Sid}} names. */
    public Recording recording(Request request) {
        return find(request, recordings());
    }

    /** The recording that the request's {@code {Sid}} names, if it is of the room that {@code {RoomSid}} names. */
    public Recording recordingOfRoom(Request request) {
        return find(request, recordingsOfRoom(request));
    }

    public void delete(Recording recording) {
        if (recording.dateDeleted().isPresent() || !deletions.add(recording.sid())) {
            throw RequestException.deleted(recording.sid());
        }
    }

    private static Recording find(Request request, Listing<Recording> recordings) {
        return recordings.find(request.variable("Sid")).orElseThrow(() -> RequestException.notFound(request.path()));
    }
}
