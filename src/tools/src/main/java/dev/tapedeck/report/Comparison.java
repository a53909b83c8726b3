package dev.tapedeck.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares one operation's old facts with its new ones, place by place. */
final class Comparison {
    private final Endpoint endpoint;
    private final Facts before;
    private final Facts after;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Endpoint endpoint, Facts before, Facts after) {
        this.endpoint = endpoint;
        this.before = before;
        this.after = after;
    }

    static List<Finding> of(Endpoint old, Endpoint now) {
        List<String> variables = old.variables().size() == now.variables().size() ? old.variables() : now.variables();
        Facts after = Flattening.of(now, variables);
        Moves moves = new Moves(now, Flattening.of(old, old.variables()), after);
        Comparison comparison = new Comparison(now, moves.before(), after);
        comparison.findings.addAll(moves.findings());
        comparison.compare();
        return comparison.findings;
    }

    private void compare() {
        Set<Place> places = new LinkedHashSet<>(before.places());
        places.addAll(after.places());
        int depth = Math.min(before.depth(), after.depth());
        places.removeIf(place -> place.steps().size() >= depth);
        for (Place place : places) {
            boolean isMap = place.isEntries() && before.has(place.parent()) && after.has(place.parent());
            if ((before.has(place) && after.has(place)) || isMap) {
                compareKeywords(place);
            } else if (!goesWithItsParent(place) && !place.holder().equals("path") && !isOneOfSeveral(place)) {
                tellPresence(place);
            }
        }
    }

    // A map of values without a type is the same as a map of any values, so its entries count as there on both sides.
    private void compareKeywords(Place place) {
        if (place.isEntries() && goesWithItsParent(place)) {
            return;
        }
        Set<String> keywords = new LinkedHashSet<>(before.keywords(place));
        keywords.addAll(after.keywords(place));
        if (!before.texts(place, "type").equals(after.texts(place, "type"))) {
            keywords.removeAll(Set.of("width", "hint")); // They go with the type, which is told.
        }
        for (String keyword : keywords) {
            boolean known = !isSilence(keyword);
            for (Shift shift : Shift.between(keyword, before.texts(place, keyword), after.texts(place, keyword))) {
                if (known || !(shift.was().isEmpty() || shift.is().isEmpty())) {
                    Rule rule = Rule.of(place.side(), Trait.of(keyword), shift.change());
                    Finding finding = Finding.of(rule, endpoint, place, Words.of(keyword, shift));
                    findings.add(isLabel(keyword, shift) ? finding.ofAnyName() : finding);
                }
            }
        }
    }

    /** A document that names no server, no way to show who calls and no ids says nothing about a change of them. */
    private static boolean isSilence(String keyword) {
        return Set.of("host", "access", "operation id").contains(keyword);
    }

    /** A format that changes no value: another label, or a width that is told now and was meant before. */
    private static boolean isLabel(String keyword, Shift shift) {
        return keyword.equals("hint") || (keyword.equals("width") && shift.change() == Change.OTHER);
    }

    /** What is gone or new within something that is, or that is of another type now, is not told by itself. */
    private boolean goesWithItsParent(Place place) {
        if (place.isRoot()) {
            return false;
        }
        Place parent = place.parent();
        return before.has(parent) != after.has(parent)
                || !before.texts(parent, "type").equals(after.texts(parent, "type"))
                || goesWithItsParent(parent);
    }

    /** An answer of one more success, or one less, says nothing beside the statuses, which are told. */
    private boolean isOneOfSeveral(Place place) {
        Facts other = before.has(place) ? after : before;
        return place.side() == Side.ANSWER
                && place.isRoot()
                && other.places().stream().anyMatch(answer -> answer.side() == Side.ANSWER && answer.isRoot());
    }

    private void tellPresence(Place place) {
        boolean gone = before.has(place);
        boolean demanded = !gone && after.texts(place, "required").contains("required");
        Change change = gone ? Change.GONE : demanded ? Change.DEMANDED : Change.ADDED;
        Facts side = gone ? before : after;
        boolean isStatus = place.side() == Side.FAILURE && place.isRoot();
        String there = isStatus ? "answer " + Words.code(place.holder()) : Words.code(side.summary(place));
        findings.add(Finding.of(
                Rule.of(place.side(), Trait.PLACE, change),
                endpoint,
                place,
                gone ? List.of(there, Words.NOT_THERE) : List.of(Words.NOT_THERE, there)));
    }
}
