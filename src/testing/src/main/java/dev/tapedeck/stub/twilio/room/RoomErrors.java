package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.RequestException;
import java.util.function.Supplier;

/** The errors for which Twilio lists codes of their own, all about rooms, with no HTTP status: 400 is a guess. */
final class RoomErrors {

    static final int NAME_TOO_LONG = 53101;
    static final int MAX_PARTICIPANTS = 53107;
    static final int ROOM_TYPE = 53108;
    static final int TIMEOUT = 53109;
    static final int CALLBACK_METHOD = 53110;
    static final int CALLBACK = 53111;
    static final int ROOM_STATUS = 53112;
    static final int ROOM_EXISTS = 53113;
    static final int ROOM_COMPLETED = 53118;
    static final int RECORDING_RULES = 53120;
    static final int PARTICIPANT_STATUS = 53209;
    static final int SUBSCRIBE_RULES = 53215;

    private RoomErrors() {}

    /** Returns what the check returns; an exception of the check is thrown with that code. */
    static <T> T withCode(int code, Supplier<T> check) {
        try {
            return check.get();
        } catch (RequestException e) {
            throw e.withCode(code);
        }
    }

    static RequestException roomExists(String name) {
        return RequestException.invalid("UniqueName", "is that of a room in progress: \"" + name + "\"")
                .withCode(ROOM_EXISTS);
    }

    /** Twilio's 53112 means both: a status that does not exist, and one that the room can no longer change to. */
    static RequestException roomStatus(String rule) {
        return RequestException.invalid("Status", rule).withCode(ROOM_STATUS);
    }

    /** Returns the exception for an operation that needs a room in progress. */
    static RequestException roomCompleted(String sid) {
        return RequestException.invalid("Room", sid + " is completed").withCode(ROOM_COMPLETED);
    }
}
