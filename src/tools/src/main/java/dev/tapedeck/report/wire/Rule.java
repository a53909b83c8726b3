package dev.tapedeck.report.wire;

import static dev.tapedeck.report.facts.OperationPart.ERROR;
import static dev.tapedeck.report.facts.OperationPart.HEADER;
import static dev.tapedeck.report.facts.OperationPart.INPUT;
import static dev.tapedeck.report.facts.OperationPart.OPERATION;
import static dev.tapedeck.report.facts.OperationPart.RESPONSE;
import static dev.tapedeck.report.output.Section.ADDITION;
import static dev.tapedeck.report.output.Section.NOTE;
import static dev.tapedeck.report.output.Section.WIRE;
import static dev.tapedeck.report.wire.ChangeKind.ADDED;
import static dev.tapedeck.report.wire.ChangeKind.CASE;
import static dev.tapedeck.report.wire.ChangeKind.DEMANDED;
import static dev.tapedeck.report.wire.ChangeKind.GONE;
import static dev.tapedeck.report.wire.ChangeKind.NARROWED;
import static dev.tapedeck.report.wire.ChangeKind.OTHER;
import static dev.tapedeck.report.wire.ChangeKind.WIDENED;

import dev.tapedeck.report.facts.OperationPart;
import dev.tapedeck.report.output.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change means to users of the client. The table is the whole policy of the report: inputs may become less
 * strict and responses stricter; any other change breaks somebody.
 *
 * <p>The first rule that matches applies.
 *
 * @param part the part of the operation
 * @param aspect what changed; null matches anything
 * @param change the kind of change; null matches any
 * @param section the section of the report
 * @param sees what a caller notices
 */
record Rule(
        OperationPart part,
        @Nullable Aspect aspect,
        @Nullable ChangeKind change,
        Section section,
        String sees) {
    private static final String LABEL = "Nothing: the format is a label and does not affect parsing.";
    private static final String OUR_LIMITS = "Nothing: responses are not checked against limits.";

    private static final List<Rule> TABLE = List.of(
            rule(OPERATION, Aspect.PRESENCE, GONE, WIRE, "Calls of this operation fail with 404 or 405."),
            rule(OPERATION, Aspect.PRESENCE, ADDED, ADDITION, "A new operation to call."),
            rule(OPERATION, Aspect.MOVE, OTHER, WIRE, "Calls go to the old path and fail with 404."),
            rule(OPERATION, Aspect.ID, null, NOTE, "Nothing on the wire; generated names may change with the id."),
            rule(OPERATION, Aspect.REPEATED, null, NOTE, "Nothing on the wire; one id cannot name two methods."),
            rule(
                    OPERATION,
                    Aspect.TWIN,
                    null,
                    NOTE,
                    "Two operations share one shape of URL; a value decides which one responds."),
            rule(OPERATION, Aspect.STATUS, null, NOTE, "Nothing: any 2xx is a success to the client."),
            rule(OPERATION, Aspect.ACCESS, WIDENED, NOTE, "Another way to authenticate; the old one still works."),
            rule(OPERATION, Aspect.ACCESS, null, WIRE, "The service expects credentials in another form: 401 or 403."),
            rule(OPERATION, Aspect.HOST, null, NOTE, "The client calls the old host until its base URL is changed."),
            rule(OPERATION, Aspect.DEPRECATED, GONE, NOTE, "It is no longer deprecated."),
            rule(OPERATION, Aspect.DEPRECATED, null, NOTE, "It still works; the vendor plans to remove it."),
            rule(INPUT, Aspect.PRESENCE, GONE, WIRE, "Requests that send it are rejected, or it is ignored."),
            rule(
                    INPUT,
                    Aspect.PRESENCE,
                    DEMANDED,
                    WIRE,
                    "Requests without it, including all existing ones, are rejected."),
            rule(INPUT, Aspect.PRESENCE, ADDED, ADDITION, "It may be set; requests without it work as before."),
            rule(INPUT, Aspect.MOVE, null, WIRE, "Values sent in the old location are ignored."),
            rule(INPUT, Aspect.REQUIRED, NARROWED, WIRE, "Requests without it are rejected."),
            rule(INPUT, Aspect.REQUIRED, WIDENED, ADDITION, "It may be left out."),
            rule(INPUT, Aspect.NULL, NARROWED, WIRE, "An explicit null is rejected."),
            rule(INPUT, Aspect.NULL, WIDENED, ADDITION, "An explicit null is accepted."),
            rule(INPUT, Aspect.TYPE, WIDENED, ADDITION, "More types of values are accepted."),
            rule(INPUT, Aspect.TYPE, null, WIRE, "Values of a previously accepted type are rejected."),
            rule(INPUT, Aspect.WIDTH, WIDENED, ADDITION, "Larger numbers are accepted."),
            rule(INPUT, Aspect.WIDTH, NARROWED, WIRE, "Numbers of more than 32 bits are rejected."),
            rule(INPUT, Aspect.WIDTH, OTHER, NOTE, "Nothing: the contract only writes the width differently."),
            rule(INPUT, Aspect.FORMAT, WIDENED, ADDITION, "Other strings are accepted too."),
            rule(INPUT, Aspect.FORMAT, null, WIRE, "Strings of the old form are rejected."),
            rule(INPUT, Aspect.HINT, null, NOTE, LABEL),
            rule(INPUT, Aspect.VALUES, ADDED, ADDITION, "The value may be sent."),
            rule(INPUT, Aspect.VALUES, WIDENED, ADDITION, "Any value may be sent."),
            rule(INPUT, Aspect.VALUES, null, WIRE, "A previously accepted value is rejected."),
            rule(INPUT, Aspect.PATTERN, WIDENED, ADDITION, "Other values are accepted too."),
            rule(INPUT, Aspect.PATTERN, null, WIRE, "Previously accepted values may be rejected."),
            rule(INPUT, Aspect.LIMIT, WIDENED, ADDITION, "Values beyond the old limit are accepted."),
            rule(INPUT, Aspect.LIMIT, NARROWED, WIRE, "Values beyond the new limit are rejected."),
            rule(
                    INPUT,
                    Aspect.DEFAULT,
                    null,
                    NOTE,
                    "The client sends no defaults: requests without it get the service's default."),
            rule(INPUT, Aspect.STYLE, null, WIRE, "Values are serialized in a way that the service no longer reads."),
            rule(
                    INPUT,
                    Aspect.RESERVED,
                    null,
                    NOTE,
                    "Reserved characters in values are sent as the contract says now; services that decode see no difference."),
            rule(INPUT, Aspect.PART_HEADER, GONE, WIRE, "Parts with this header are rejected, or it is ignored."),
            rule(
                    INPUT,
                    Aspect.PART_HEADER,
                    WIDENED,
                    WIRE,
                    "Parts with these headers are rejected, or they are ignored."),
            rule(INPUT, Aspect.PART_HEADER, null, ADDITION, "The part may have this header."),
            rule(INPUT, Aspect.MEDIA, ADDED, ADDITION, "Nothing: the old type is still accepted."),
            rule(INPUT, Aspect.MEDIA, null, WIRE, "Bodies of the old type are rejected with 415."),
            rule(INPUT, Aspect.DEPRECATED, null, NOTE, "It still works as before."),
            rule(RESPONSE, Aspect.PRESENCE, GONE, WIRE, "It is absent: code that reads it finds nothing."),
            rule(RESPONSE, Aspect.PRESENCE, null, ADDITION, "Nothing breaks: models keep unknown fields."),
            rule(
                    RESPONSE,
                    Aspect.MOVE,
                    null,
                    WIRE,
                    "The list has another key: code that reads the old key finds no items."),
            rule(RESPONSE, Aspect.REQUIRED, WIDENED, WIRE, "It may be absent."),
            rule(RESPONSE, Aspect.REQUIRED, NARROWED, NOTE, "It is always present."),
            rule(RESPONSE, Aspect.NULL, WIDENED, WIRE, "It may be null."),
            rule(RESPONSE, Aspect.NULL, NARROWED, NOTE, "It is never null."),
            rule(RESPONSE, Aspect.TYPE, NARROWED, NOTE, "The service sends fewer types of values."),
            rule(
                    RESPONSE,
                    Aspect.TYPE,
                    null,
                    WIRE,
                    "The service sends values of another type, which cannot be read as before."),
            rule(
                    RESPONSE,
                    Aspect.WIDTH,
                    WIDENED,
                    NOTE,
                    "A JSON number as before, perhaps a larger one; its Java type is `Long`."),
            rule(RESPONSE, Aspect.WIDTH, null, NOTE, "A JSON number as before; its Java type may change."),
            rule(RESPONSE, Aspect.FORMAT, NARROWED, NOTE, "The string has a stricter form."),
            rule(RESPONSE, Aspect.FORMAT, null, WIRE, "The string may have a form that cannot be read as before."),
            rule(RESPONSE, Aspect.HINT, null, NOTE, LABEL),
            rule(
                    RESPONSE,
                    Aspect.VALUES,
                    ADDED,
                    ADDITION,
                    "The service may send the value: enums are open, so an older client keeps it as a string."),
            rule(
                    RESPONSE,
                    Aspect.VALUES,
                    GONE,
                    WIRE,
                    "The service no longer sends the value; code that waits for it waits forever."),
            rule(RESPONSE, Aspect.VALUES, CASE, NOTE, "Nothing: enums ignore case."),
            rule(RESPONSE, Aspect.VALUES, WIDENED, NOTE, "The service may send any value, as with every open enum."),
            rule(RESPONSE, Aspect.VALUES, NARROWED, NOTE, "The service sends one of these values."),
            rule(RESPONSE, Aspect.PATTERN, null, NOTE, OUR_LIMITS),
            rule(RESPONSE, Aspect.LIMIT, null, NOTE, OUR_LIMITS),
            rule(RESPONSE, Aspect.DEFAULT, GONE, NOTE, "Absent no longer reads as the default."),
            rule(
                    RESPONSE,
                    Aspect.DEFAULT,
                    null,
                    NOTE,
                    "Absent now reads as the default; the client still distinguishes the two."),
            rule(RESPONSE, Aspect.MEDIA, ADDED, NOTE, "Nothing: the service still sends the old type."),
            rule(RESPONSE, Aspect.MEDIA, null, WIRE, "The response is of a type that the client does not read."),
            rule(RESPONSE, Aspect.DEPRECATED, null, NOTE, "The service still sends it as before."),
            rule(HEADER, Aspect.PRESENCE, GONE, WIRE, "It is absent: code that reads it finds nothing."),
            rule(HEADER, Aspect.PRESENCE, null, ADDITION, "`CallOptions.onResponse` shows it."),
            rule(HEADER, Aspect.REQUIRED, WIDENED, WIRE, "It may be absent."),
            rule(HEADER, Aspect.REQUIRED, NARROWED, NOTE, "It is always present."),
            rule(HEADER, Aspect.TYPE, NARROWED, NOTE, "The service sends fewer types of values."),
            rule(HEADER, Aspect.TYPE, null, WIRE, "Code that parses its text may fail."),
            rule(HEADER, Aspect.FORMAT, NARROWED, NOTE, "Its text has a stricter form."),
            rule(HEADER, Aspect.FORMAT, null, WIRE, "Code that parses its text may fail."),
            rule(HEADER, Aspect.VALUES, GONE, WIRE, "The service no longer sends the value."),
            rule(HEADER, null, null, NOTE, "Its text is shown as it comes."),
            rule(ERROR, null, null, NOTE, "`ApiException` has status and message, whatever the contract lists."));

    private static Rule rule(
            OperationPart part, @Nullable Aspect aspect, @Nullable ChangeKind change, Section section, String sees) {
        return new Rule(part, aspect, change, section, sees);
    }

    /** Returns the rule for a change; every change has one. */
    static Rule of(OperationPart part, Aspect aspect, ChangeKind change) {
        for (Rule rule : TABLE) {
            if (rule.part == part
                    && (rule.aspect == null || rule.aspect == aspect)
                    && (rule.change == null || rule.change == change)) {
                return rule;
            }
        }
        throw new IllegalStateException("No rule for " + part + ", " + aspect + ", " + change);
    }
}
