package dev.tapedeck.twilio;

import dev.tapedeck.id.RoomSid;
import dev.tapedeck.internal.http.Caller;

/**
 * The rooms of an account, and what belongs to a room.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rooms {
    private final Caller caller;

    Rooms(Caller caller) {
        this.caller = caller;
    }

    /** The recordings of a room, while it goes on and after its end. Sends no request. */
    public RoomRecordings recordings(RoomSid room) {
        return new RoomRecordings(caller, room);
    }
}
