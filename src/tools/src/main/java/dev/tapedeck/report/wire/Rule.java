package dev.tapedeck.report.wire;

import static dev.tapedeck.report.facts.OperationPart.ERROR;
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
    private static final String LABEL = "Nothing: the format is a label, and nothing is read by it.";
    private static final String OUR_LIMITS = "Nothing: what an answer holds is not checked against limits.";

    private static final List<Rule> TABLE = List.of(
            rule(OPERATION, Aspect.PRESENCE, GONE, WIRE, "Calls of this operation fail with 404 or 405."),
            rule(OPERATION, Aspect.PRESENCE, ADDED, ADDITION, "A new operation to call."),
            rule(OPERATION, Aspect.MOVE, OTHER, WIRE, "Calls go to the old path and fail with 404."),
            rule(OPERATION, Aspect.ID, null, NOTE, "Nothing on the wire; generated names may follow the id."),
            rule(OPERATION, Aspect.REPEATED, null, NOTE, "Nothing on the wire; one id cannot name two methods."),
            rule(
                    OPERATION,
                    Aspect.TWIN,
                    null,
                    NOTE,
                    "Two operations share one shape of URL; a value decides which answers."),
            rule(OPERATION, Aspect.STATUS, null, NOTE, "Nothing: any 2xx is a success to the client."),
            rule(OPERATION, Aspect.ACCESS, WIDENED, NOTE, "Another way to show who calls; the old one still works."),
            rule(
                    OPERATION,
                    Aspect.ACCESS,
                    null,
                    WIRE,
                    "The credentials that worked are asked for in another way: 401 or 403."),
            rule(OPERATION, Aspect.HOST, null, NOTE, "The client calls the old host until its base URL is changed."),
            rule(OPERATION, Aspect.DEPRECATED, GONE, NOTE, "It is no longer meant to go away."),
            rule(OPERATION, Aspect.DEPRECATED, null, NOTE, "It still works; the vendor means to remove it."),
            rule(INPUT, Aspect.PRESENCE, GONE, WIRE, "Whoever sends it is refused, or not heard."),
            rule(INPUT, Aspect.PRESENCE, DEMANDED, WIRE, "Requests without it, which are all of today's, are refused."),
            rule(INPUT, Aspect.PRESENCE, ADDED, ADDITION, "It may be set; left out, all is as before."),
            rule(INPUT, Aspect.MOVE, null, WIRE, "What is sent at the old place is not heard."),
            rule(INPUT, Aspect.REQUIRED, NARROWED, WIRE, "Requests without it are refused."),
            rule(INPUT, Aspect.REQUIRED, WIDENED, ADDITION, "It may be left out."),
            rule(INPUT, Aspect.NULL, NARROWED, WIRE, "An explicit null is refused."),
            rule(INPUT, Aspect.NULL, WIDENED, ADDITION, "An explicit null is taken."),
            rule(INPUT, Aspect.TYPE, WIDENED, ADDITION, "More kinds of values are taken."),
            rule(INPUT, Aspect.TYPE, null, WIRE, "Values of a kind that was taken are refused."),
            rule(INPUT, Aspect.WIDTH, WIDENED, ADDITION, "Larger numbers are taken."),
            rule(INPUT, Aspect.WIDTH, NARROWED, WIRE, "Numbers of more than 32 bits are refused."),
            rule(INPUT, Aspect.WIDTH, OTHER, NOTE, "Nothing: only how the contract tells the width."),
            rule(INPUT, Aspect.FORMAT, WIDENED, ADDITION, "Other texts are taken too."),
            rule(INPUT, Aspect.FORMAT, null, WIRE, "Texts of the old form are refused."),
            rule(INPUT, Aspect.HINT, null, NOTE, LABEL),
            rule(INPUT, Aspect.VALUES, ADDED, ADDITION, "The value may be sent."),
            rule(INPUT, Aspect.VALUES, WIDENED, ADDITION, "Any value may be sent."),
            rule(INPUT, Aspect.VALUES, null, WIRE, "A value that was taken is refused."),
            rule(INPUT, Aspect.PATTERN, WIDENED, ADDITION, "Other values are taken too."),
            rule(INPUT, Aspect.PATTERN, null, WIRE, "Values that were taken may be refused."),
            rule(INPUT, Aspect.LIMIT, WIDENED, ADDITION, "Values beyond the old limit are taken."),
            rule(INPUT, Aspect.LIMIT, NARROWED, WIRE, "Values beyond the limit, which were taken, are refused."),
            rule(
                    INPUT,
                    Aspect.DEFAULT,
                    null,
                    NOTE,
                    "The client sends no defaults: who leaves it out gets the service's."),
            rule(INPUT, Aspect.STYLE, null, WIRE, "Lists are written in a way that the service no longer reads."),
            rule(INPUT, Aspect.MEDIA, ADDED, ADDITION, "Nothing: the old type is still taken."),
            rule(INPUT, Aspect.MEDIA, null, WIRE, "Bodies of the old type are refused with 415."),
            rule(INPUT, Aspect.DEPRECATED, null, NOTE, "It still works as before."),
            rule(RESPONSE, Aspect.PRESENCE, GONE, WIRE, "It is absent: what reads it finds nothing."),
            rule(RESPONSE, Aspect.PRESENCE, null, ADDITION, "Nothing breaks: models keep fields that they don't know."),
            rule(RESPONSE, Aspect.MOVE, null, WIRE, "The list's key is another: who reads the old one finds no items."),
            rule(RESPONSE, Aspect.REQUIRED, WIDENED, WIRE, "It may be absent."),
            rule(RESPONSE, Aspect.REQUIRED, NARROWED, NOTE, "It is always there."),
            rule(RESPONSE, Aspect.NULL, WIDENED, WIRE, "It may be null."),
            rule(RESPONSE, Aspect.NULL, NARROWED, NOTE, "It is never null."),
            rule(RESPONSE, Aspect.TYPE, NARROWED, NOTE, "Fewer kinds of values come."),
            rule(RESPONSE, Aspect.TYPE, null, WIRE, "Values of another kind come, which cannot be read as before."),
            rule(
                    RESPONSE,
                    Aspect.WIDTH,
                    WIDENED,
                    NOTE,
                    "A JSON number as before, perhaps a larger one; its Java type is `Long`."),
            rule(RESPONSE, Aspect.WIDTH, null, NOTE, "A JSON number as before; its Java type may change."),
            rule(RESPONSE, Aspect.FORMAT, NARROWED, NOTE, "The text is of a stricter form."),
            rule(RESPONSE, Aspect.FORMAT, null, WIRE, "The text may be of a form that cannot be read as before."),
            rule(RESPONSE, Aspect.HINT, null, NOTE, LABEL),
            rule(
                    RESPONSE,
                    Aspect.VALUES,
                    ADDED,
                    ADDITION,
                    "The value may come: enums are open, an older client keeps it as text."),
            rule(
                    RESPONSE,
                    Aspect.VALUES,
                    GONE,
                    WIRE,
                    "The value no longer comes; code that waits for it waits for ever."),
            rule(RESPONSE, Aspect.VALUES, CASE, NOTE, "Nothing: enums match whatever the case."),
            rule(RESPONSE, Aspect.VALUES, WIDENED, NOTE, "Any value may come, as with every open enum."),
            rule(RESPONSE, Aspect.VALUES, NARROWED, NOTE, "One of these values comes."),
            rule(RESPONSE, Aspect.PATTERN, null, NOTE, OUR_LIMITS),
            rule(RESPONSE, Aspect.LIMIT, null, NOTE, OUR_LIMITS),
            rule(RESPONSE, Aspect.DEFAULT, GONE, NOTE, "Absent no longer reads as the default."),
            rule(
                    RESPONSE,
                    Aspect.DEFAULT,
                    null,
                    NOTE,
                    "Absent now reads as the default; the client still tells absent from it."),
            rule(RESPONSE, Aspect.MEDIA, ADDED, NOTE, "Nothing: the old type still comes."),
            rule(RESPONSE, Aspect.MEDIA, null, WIRE, "The answer is of a type that the client doesn't read."),
            rule(RESPONSE, Aspect.DEPRECATED, null, NOTE, "It still comes as before."),
            rule(ERROR, null, null, NOTE, "`ApiException` has status and words, whatever the contract lists."));

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
