package dev.tapedeck.stub.twilio.api;

import dev.tapedeck.stub.http.RequestException;
import java.util.function.Supplier;

/** The refusals of rooms for which Twilio lists error codes of their own, with no HTTP status: 400 is a guess. */
public final class ErrorCodes {

    public static final int NAME_TOO_LONG = 53101;
    public static final int MAX_PARTICIPANTS = 53107;
    public static final int ROOM_TYPE = 53108;
    public static final int TIMEOUT = 53109;
    public static final int CALLBACK_METHOD = 53110;
    public static final int CALLBACK = 53111;
    static final int ROOM_STATUS = 53112;
    static final int ROOM_EXISTS = 53113;
    static final int ROOM_COMPLETED = 53118;
    public static final int RECORDING_RULES = 53120;
    public static final int PARTICIPANT_STATUS = 53209;
    public static final int SUBSCRIBE_RULES = 53215;

    private ErrorCodes() {}

    /** What the check gives; if it refuses, it does so under that code. */
    public static <T> T as(int code, Supplier<T> check) {
        try {
            return check.get();
        } catch (RequestException refusal) {
            throw refusal.coded(code);
        }
    }

    public static RequestException nameTaken(String name) {
        return RequestException.invalid("UniqueName", "is that of a room in progress: \"" + name + "\"")
                .coded(ROOM_EXISTS);
    }

    /** Twilio's 53112 stands for both: a status that is none, and one that a room cannot take any more. */
    public static RequestException roomStatus(String rule) {
        return RequestException.invalid("Status", rule).coded(ROOM_STATUS);
    }

    /** An operation that only rooms in progress have. */
    public static RequestException completed(String sid) {
        return RequestException.invalid("Room", sid + " is completed").coded(ROOM_COMPLETED);
    }
}
