package dev.tapedeck.stub;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Twilio's made-up data as clients left them: the archive, and what was deleted of it. Thread-safe. */
final class TwilioAccount {

    private final TwilioArchive archive;
    private final Deletions deletions;
    private final TwilioSessions rooms;
    private final TwilioStudio studio;

    TwilioAccount(TwilioArchive archive, Clock clock) {
        this.archive = archive;
        this.deletions = new Deletions(clock);
        this.rooms = new TwilioSessions(archive, clock);
        this.studio = new TwilioStudio(archive, clock);
    }

    TwilioSessions rooms() {
        return rooms;
    }

    /** What is made of the recordings. */
    TwilioStudio studio() {
        return studio;
    }

    /** The recordings at this moment, deleted ones among them, for Twilio keeps their metadata. */
    Listing<TwilioRecording> recordings() {
        Map<String, Instant> deleted = deletions.now();
        return archive.recordings()
                .as(recording -> Optional.ofNullable(deleted.get(recording.sid()))
                        .map(recording::deleted)
                        .orElse(recording));
    }

    /** The recordings of the room that the request's {@code {RoomSid}} names. */
    Listing<TwilioRecording> recordingsOfRoom(Request request) {
        String room = rooms.named(request, "RoomSid").sid();
        return recordings().where(recording -> recording.room().sid().equals(room));
    }

    /** The recording that the request's {@code {Sid}} names. */
    TwilioRecording recording(Request request) {
        return find(request, recordings());
    }

    /** The recording that the request's {@code {Sid}} names, if it is of the room that {@code {RoomSid}} names. */
    TwilioRecording recordingOfRoom(Request request) {
        return find(request, recordingsOfRoom(request));
    }

    void delete(TwilioRecording recording) {
        if (recording.dateDeleted().isPresent() || !deletions.add(recording.sid())) {
            throw Refusal.deleted(recording.sid());
        }
    }

    private static TwilioRecording find(Request request, Listing<TwilioRecording> recordings) {
        return recordings.find(request.variable("Sid")).orElseThrow(() -> Refusal.notFound(request.path()));
    }
}
