package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.twilio.api.ErrorCodes;
import java.util.List;

/** The two kinds of rules that Twilio has, and what a rule of them may say. */
enum RuleSchema {
    SUBSCRIBE(ErrorCodes.SUBSCRIBE_RULES, "audio|video|data", "type|all|publisher|track|kind|priority"),
    RECORDING(ErrorCodes.RECORDING_RULES, "audio|video", "type|all|publisher|track|kind");

    private final int code;
    private final String kinds;
    private final String fields;

    RuleSchema(int code, String kinds, String fields) {
        this.code = code;
        this.kinds = kinds;
        this.fields = fields;
    }

    /** The error for rules that break a rule. */
    int code() {
        return code;
    }

    /** The kinds of tracks that a rule can be about, as a pattern. */
    String kinds() {
        return kinds;
    }

    /** The names of a rule's fields, in the order in which they are shown. */
    List<String> fields() {
        return List.of(fields.split("\\|"));
    }
}
