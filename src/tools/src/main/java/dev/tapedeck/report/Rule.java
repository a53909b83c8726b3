package dev.tapedeck.report;

import static dev.tapedeck.report.Change.ADDED;
import static dev.tapedeck.report.Change.CASE;
import static dev.tapedeck.report.Change.DEMANDED;
import static dev.tapedeck.report.Change.GONE;
import static dev.tapedeck.report.Change.NARROWED;
import static dev.tapedeck.report.Change.OTHER;
import static dev.tapedeck.report.Change.WIDENED;
import static dev.tapedeck.report.Section.ADDITION;
import static dev.tapedeck.report.Section.NOTE;
import static dev.tapedeck.report.Section.WIRE;
import static dev.tapedeck.report.Side.ANSWER;
import static dev.tapedeck.report.Side.FAILURE;
import static dev.tapedeck.report.Side.INPUT;
import static dev.tapedeck.report.Side.OPERATION;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change means to a caller. The table is the whole policy of the report: an input may grow laxer and an answer
 * stricter; anything else breaks somebody.
 *
 * <p>Of the rules that fit, the first one counts: one that names no change fits each.
 *
 * @param side who writes what changed
 * @param trait what changed; null for anything
 * @param change which way; null for any
 * @param section where the change is told
 * @param sees what a caller notices
 */
record Rule(Side side, @Nullable Trait trait, @Nullable Change change, Section section, String sees) {
    private static final String LABEL = "Nothing: the format is a label, and nothing is read by it.";
    private static final String OUR_LIMITS = "Nothing: what an answer holds is not checked against limits.";

    private static final List<Rule> TABLE = List.of(
            rule(OPERATION, Trait.PLACE, GONE, WIRE, "Calls of this operation fail with 404 or 405."),
            rule(OPERATION, Trait.PLACE, ADDED, ADDITION, "A new operation to call."),
            rule(OPERATION, Trait.MOVE, OTHER, WIRE, "Calls go to the old path and fail with 404."),
            rule(OPERATION, Trait.ID, null, NOTE, "Nothing on the wire; generated names may follow the id."),
            rule(OPERATION, Trait.REPEATED, null, NOTE, "Nothing on the wire; one id cannot name two methods."),
            rule(
                    OPERATION,
                    Trait.TWIN,
                    null,
                    NOTE,
                    "Two operations share one shape of URL; a value decides which answers."),
            rule(OPERATION, Trait.STATUS, null, NOTE, "Nothing: any 2xx is a success to the client."),
            rule(OPERATION, Trait.ACCESS, WIDENED, NOTE, "Another way to show who calls; the old one still works."),
            rule(
                    OPERATION,
                    Trait.ACCESS,
                    null,
                    WIRE,
                    "The credentials that worked are asked for in another way: 401 or 403."),
            rule(OPERATION, Trait.HOST, null, NOTE, "The client calls the old host until its base URL is changed."),
            rule(OPERATION, Trait.DEPRECATED, GONE, NOTE, "It is no longer meant to go away."),
            rule(OPERATION, Trait.DEPRECATED, null, NOTE, "It still works; the vendor means to remove it."),
            rule(INPUT, Trait.PLACE, GONE, WIRE, "Whoever sends it is refused, or not heard."),
            rule(INPUT, Trait.PLACE, DEMANDED, WIRE, "Requests without it, which are all of today's, are refused."),
            rule(INPUT, Trait.PLACE, ADDED, ADDITION, "It may be set; left out, all is as before."),
            rule(INPUT, Trait.MOVE, null, WIRE, "What is sent at the old place is not heard."),
            rule(INPUT, Trait.REQUIRED, NARROWED, WIRE, "Requests without it are refused."),
            rule(INPUT, Trait.REQUIRED, WIDENED, ADDITION, "It may be left out."),
            rule(INPUT, Trait.NULL, NARROWED, WIRE, "An explicit null is refused."),
            rule(INPUT, Trait.NULL, WIDENED, ADDITION, "An explicit null is taken."),
            rule(INPUT, Trait.TYPE, WIDENED, ADDITION, "More kinds of values are taken."),
            rule(INPUT, Trait.TYPE, null, WIRE, "Values of a kind that was taken are refused."),
            rule(INPUT, Trait.WIDTH, WIDENED, ADDITION, "Larger numbers are taken."),
            rule(INPUT, Trait.WIDTH, NARROWED, WIRE, "Numbers of more than 32 bits are refused."),
            rule(INPUT, Trait.WIDTH, OTHER, NOTE, "Nothing: only how the contract tells the width."),
            rule(INPUT, Trait.FORMAT, WIDENED, ADDITION, "Other texts are taken too."),
            rule(INPUT, Trait.FORMAT, null, WIRE, "Texts of the old form are refused."),
            rule(INPUT, Trait.HINT, null, NOTE, LABEL),
            rule(INPUT, Trait.VALUES, ADDED, ADDITION, "The value may be sent."),
            rule(INPUT, Trait.VALUES, WIDENED, ADDITION, "Any value may be sent."),
            rule(INPUT, Trait.VALUES, null, WIRE, "A value that was taken is refused."),
            rule(INPUT, Trait.PATTERN, WIDENED, ADDITION, "Other values are taken too."),
            rule(INPUT, Trait.PATTERN, null, WIRE, "Values that were taken may be refused."),
            rule(INPUT, Trait.LIMIT, WIDENED, ADDITION, "Values beyond the old limit are taken."),
            rule(INPUT, Trait.LIMIT, NARROWED, WIRE, "Values beyond the limit, which were taken, are refused."),
            rule(
                    INPUT,
                    Trait.DEFAULT,
                    null,
                    NOTE,
                    "The client sends no defaults: who leaves it out gets the service's."),
            rule(INPUT, Trait.STYLE, null, WIRE, "Lists are written in a way that the service no longer reads."),
            rule(INPUT, Trait.MEDIA, ADDED, ADDITION, "Nothing: the old type is still taken."),
            rule(INPUT, Trait.MEDIA, null, WIRE, "Bodies of the old type are refused with 415."),
            rule(INPUT, Trait.DEPRECATED, null, NOTE, "It still works as before."),
            rule(ANSWER, Trait.PLACE, GONE, WIRE, "It is absent: what reads it finds nothing."),
            rule(ANSWER, Trait.PLACE, null, ADDITION, "Nothing breaks: models keep fields that they don't know."),
            rule(ANSWER, Trait.MOVE, null, WIRE, "The list's key is another: who reads the old one finds no items."),
            rule(ANSWER, Trait.REQUIRED, WIDENED, WIRE, "It may be absent."),
            rule(ANSWER, Trait.REQUIRED, NARROWED, NOTE, "It is always there."),
            rule(ANSWER, Trait.NULL, WIDENED, WIRE, "It may be null."),
            rule(ANSWER, Trait.NULL, NARROWED, NOTE, "It is never null."),
            rule(ANSWER, Trait.TYPE, NARROWED, NOTE, "Fewer kinds of values come."),
            rule(ANSWER, Trait.TYPE, null, WIRE, "Values of another kind come, which cannot be read as before."),
            rule(
                    ANSWER,
                    Trait.WIDTH,
                    WIDENED,
                    NOTE,
                    "A JSON number as before, perhaps a larger one; its Java type is `Long`."),
            rule(ANSWER, Trait.WIDTH, null, NOTE, "A JSON number as before; its Java type may change."),
            rule(ANSWER, Trait.FORMAT, NARROWED, NOTE, "The text is of a stricter form."),
            rule(ANSWER, Trait.FORMAT, null, WIRE, "The text may be of a form that cannot be read as before."),
            rule(ANSWER, Trait.HINT, null, NOTE, LABEL),
            rule(
                    ANSWER,
                    Trait.VALUES,
                    ADDED,
                    ADDITION,
                    "The value may come: enums are open, an older client keeps it as text."),
            rule(ANSWER, Trait.VALUES, GONE, WIRE, "The value no longer comes; code that waits for it waits for ever."),
            rule(ANSWER, Trait.VALUES, CASE, NOTE, "Nothing: enums match whatever the case."),
            rule(ANSWER, Trait.VALUES, WIDENED, NOTE, "Any value may come, as with every open enum."),
            rule(ANSWER, Trait.VALUES, NARROWED, NOTE, "One of these values comes."),
            rule(ANSWER, Trait.PATTERN, null, NOTE, OUR_LIMITS),
            rule(ANSWER, Trait.LIMIT, null, NOTE, OUR_LIMITS),
            rule(ANSWER, Trait.DEFAULT, GONE, NOTE, "Absent no longer reads as the default."),
            rule(
                    ANSWER,
                    Trait.DEFAULT,
                    null,
                    NOTE,
                    "Absent now reads as the default; the client still tells absent from it."),
            rule(ANSWER, Trait.MEDIA, ADDED, NOTE, "Nothing: the old type still comes."),
            rule(ANSWER, Trait.MEDIA, null, WIRE, "The answer is of a type that the client doesn't read."),
            rule(ANSWER, Trait.DEPRECATED, null, NOTE, "It still comes as before."),
            rule(FAILURE, null, null, NOTE, "`ApiException` has status and words, whatever the contract lists."));

    private static Rule rule(Side side, @Nullable Trait trait, @Nullable Change change, Section section, String sees) {
        return new Rule(side, trait, change, section, sees);
    }

    /** The rule for a change; every difference that is found has one. */
    static Rule of(Side side, Trait trait, Change change) {
        for (Rule rule : TABLE) {
            if (rule.side == side
                    && (rule.trait == null || rule.trait == trait)
                    && (rule.change == null || rule.change == change)) {
                return rule;
            }
        }
        throw new IllegalStateException("No rule for " + side + ", " + trait + ", " + change);
    }
}
