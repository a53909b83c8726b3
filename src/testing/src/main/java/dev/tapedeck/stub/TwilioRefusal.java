package dev.tapedeck.stub;

import java.util.function.Supplier;

/** The refusals of rooms for which Twilio lists error codes of their own, with no HTTP status: 400 is a guess. */
final class TwilioRefusal {

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

    private TwilioRefusal() {}

    /** What the check gives; if it refuses, it does so under that code. */
    static <T> T as(int code, Supplier<T> check) {
        try {
            return check.get();
        } catch (Refusal refusal) {
            throw refusal.coded(code);
        }
    }

    static Refusal nameTaken(String name) {
        return Refusal.invalid("UniqueName", "is that of a room in progress: \"" + name + "\"")
                .coded(ROOM_EXISTS);
    }

    /** Twilio's 53112 stands for both: a status that is none, and one that a room cannot take any more. */
    static Refusal roomStatus(String rule) {
        return Refusal.invalid("Status", rule).coded(ROOM_STATUS);
    }

    /** An operation that only rooms in progress have. */
    static Refusal completed(String sid) {
        return Refusal.invalid("Room", sid + " is completed").coded(ROOM_COMPLETED);
    }
}
