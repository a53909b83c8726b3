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

/** Compares the old facts of one operation with the new ones, location by location. */
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
            } else if (!isPartOfParentChange(place)
                    && !place.holder().equals("path")
                    && !isOneOfSeveralSuccesses(place)) {
                reportPresence(place);
            }
        }
    }

    // A map of values without a type equals a map of any values, so its entries count as present on both sides.
    private void compareKeywords(Location place) {
        if (place.isEntries() && isPartOfParentChange(place)) {
            return;
        }
        Set<String> keywords = new LinkedHashSet<>(before.keywords(place));
        keywords.addAll(after.keywords(place));
        if (!before.texts(place, "type").equals(after.texts(place, "type"))) {
            keywords.removeAll(Set.of("width", "hint")); // The change of the type is reported.
        }
        for (String keyword : keywords) {
            boolean known = !isOptionalInDocuments(keyword);
            for (KeywordChange shift :
                    KeywordChange.between(keyword, before.texts(place, keyword), after.texts(place, keyword))) {
                if (known || !(shift.was().isEmpty() || shift.is().isEmpty())) {
                    Rule rule = Rule.of(place.part(), Aspect.of(keyword), shift.change());
                    Finding finding = Finding.of(rule, endpoint, place, ChangeText.of(keyword, shift));
                    findings.add(isLabel(keyword, shift) ? finding.withoutName() : finding);
                }
            }
        }
    }

    /** Returns whether a document that lacks this keyword says nothing about it: servers, security schemes and ids. */
    private static boolean isOptionalInDocuments(String keyword) {
        return Set.of("host", "access", "operation id").contains(keyword);
    }

    /** Returns whether a change of a format changes no value: another label, or a width that was implied before. */
    private static boolean isLabel(String keyword, KeywordChange shift) {
        return keyword.equals("hint") || (keyword.equals("width") && shift.change() == ChangeKind.OTHER);
    }

    /** Returns whether the change is part of one further up, which is reported: a new, missing or retyped parent. */
    private boolean isPartOfParentChange(Location place) {
        if (place.isRoot()) {
            return false;
        }
        Location parent = place.parent();
        return before.has(parent) != after.has(parent)
                || !before.texts(parent, "type").equals(after.texts(parent, "type"))
                || isPartOfParentChange(parent);
    }

    /** Returns whether this is one success response of several; the change of the statuses is reported already. */
    private boolean isOneOfSeveralSuccesses(Location place) {
        FlatOperation other = before.has(place) ? after : before;
        return place.part() == OperationPart.RESPONSE
                && place.isRoot()
                && other.places().stream()
                        .anyMatch(answer -> answer.part() == OperationPart.RESPONSE && answer.isRoot());
    }

    private void reportPresence(Location place) {
        boolean gone = before.has(place);
        boolean demanded = !gone && after.texts(place, "required").contains("required");
        ChangeKind change = gone ? ChangeKind.GONE : demanded ? ChangeKind.DEMANDED : ChangeKind.ADDED;
        FlatOperation side = gone ? before : after;
        boolean isStatus = place.part() == OperationPart.ERROR && place.isRoot();
        String there = isStatus ? "response " + ChangeText.code(place.holder()) : ChangeText.code(side.summary(place));
        findings.add(Finding.of(
                Rule.of(place.part(), Aspect.PRESENCE, change),
                endpoint,
                place,
                gone ? List.of(there, ChangeText.NOT_THERE) : List.of(ChangeText.NOT_THERE, there)));
    }
}
