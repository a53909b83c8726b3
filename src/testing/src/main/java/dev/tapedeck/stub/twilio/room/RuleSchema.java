package dev.tapedeck.stub.twilio.room;

import java.util.List;

/** What a rule may contain, by the two purposes for which Twilio has rules. */
enum RuleSchema {
    SUBSCRIBE(RoomErrors.SUBSCRIBE_RULES, "audio|video|data", "type|all|publisher|track|kind|priority"),
    RECORDING(RoomErrors.RECORDING_RULES, "audio|video", "type|all|publisher|track|kind");

    private final int errorCode;
    private final String kinds;
    private final String fields;

    RuleSchema(int errorCode, String kinds, String fields) {
        this.errorCode = errorCode;
        this.kinds = kinds;
        this.fields = fields;
    }

    /** Returns the code of the error for invalid rules. */
    int errorCode() {
        return errorCode;
    }

    /** Returns the kinds of tracks that a rule may name, as a pattern. */
    String kinds() {
        return kinds;
    }

    /** Returns the names of a rule's fields, in the order in which JSON has them. */
    List<String> fields() {
        return List.of(fields.split("\\|"));
    }
}
