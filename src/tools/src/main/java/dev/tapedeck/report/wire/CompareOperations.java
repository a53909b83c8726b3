package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.FlatOperation;
import dev.tapedeck.report.facts.FlattenOperation;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.facts.OperationPart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares one operation's old facts with its new ones, place by place. */
final class CompareOperations {
    private final Endpoint endpoint;
    private final FlatOperation before;
    private final FlatOperation after;
    private final List<Finding> findings = new ArrayList<>();

    private CompareOperations(Endpoint endpoint, FlatOperation before, FlatOperation after) {
        this.endpoint = endpoint;
        this.before = before;
        this.after = after;
    }

    static List<Finding> of(Endpoint old, Endpoint now) {
        List<String> variables = old.variables().size() == now.variables().size() ? old.variables() : now.variables();
        FlatOperation after = FlattenOperation.of(now, variables);
        MovedLocations moves = new MovedLocations(now, FlattenOperation.of(old, old.variables()), after);
        CompareOperations comparison = new CompareOperations(now, moves.before(), after);
        comparison.findings.addAll(moves.findings());
        comparison.compare();
        return comparison.findings;
    }

    private void compare() {
        Set<Location> places = new LinkedHashSet<>(before.places());
        places.addAll(after.places());
        int depth = Math.min(before.depth(), after.depth());
        places.removeIf(place -> place.steps().size() >= depth);
        for (Location place : places) {
            boolean isMap = place.isEntries() && before.has(place.parent()) && after.has(place.parent());
            if ((before.has(place) && after.has(place)) || isMap) {
                compareKeywords(place);
            } else if (!goesWithItsParent(place) && !place.holder().equals("path") && !isOneOfSeveral(place)) {
                tellPresence(place);
            }
        }
    }

    // A map of values without a type is the same as a map of any values, so its entries count as there on both sides.
    private void compareKeywords(Location place) {
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
            for (KeywordChange shift :
                    KeywordChange.between(keyword, before.texts(place, keyword), after.texts(place, keyword))) {
                if (known || !(shift.was().isEmpty() || shift.is().isEmpty())) {
                    Rule rule = Rule.of(place.side(), Aspect.of(keyword), shift.change());
                    Finding finding = Finding.of(rule, endpoint, place, ChangeText.of(keyword, shift));
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
    private static boolean isLabel(String keyword, KeywordChange shift) {
        return keyword.equals("hint") || (keyword.equals("width") && shift.change() == ChangeKind.OTHER);
    }

    /** What is gone or new within something that is, or that is of another type now, is not told by itself. */
    private boolean goesWithItsParent(Location place) {
        if (place.isRoot()) {
            return false;
        }
        Location parent = place.parent();
        return before.has(parent) != after.has(parent)
                || !before.texts(parent, "type").equals(after.texts(parent, "type"))
                || goesWithItsParent(parent);
    }

    /** An answer of one more success, or one less, says nothing beside the statuses, which are told. */
    private boolean isOneOfSeveral(Location place) {
        FlatOperation other = before.has(place) ? after : before;
        return place.side() == OperationPart.ANSWER
                && place.isRoot()
                && other.places().stream().anyMatch(answer -> answer.side() == OperationPart.ANSWER && answer.isRoot());
    }

    private void tellPresence(Location place) {
        boolean gone = before.has(place);
        boolean demanded = !gone && after.texts(place, "required").contains("required");
        ChangeKind change = gone ? ChangeKind.GONE : demanded ? ChangeKind.DEMANDED : ChangeKind.ADDED;
        FlatOperation side = gone ? before : after;
        boolean isStatus = place.side() == OperationPart.FAILURE && place.isRoot();
        String there = isStatus ? "answer " + ChangeText.code(place.holder()) : ChangeText.code(side.summary(place));
        findings.add(Finding.of(
                Rule.of(place.side(), Aspect.PLACE, change),
                endpoint,
                place,
                gone ? List.of(there, ChangeText.NOT_THERE) : List.of(ChangeText.NOT_THERE, there)));
    }
}
