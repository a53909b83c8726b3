package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.output.ReportRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One change at one place of one operation.
 *
 * @param rule the rule that says what it means
 * @param at the operation and the location, as the report shows them
 * @param leaf the last name of the location, which is the same for all uses of a shared schema
 * @param was the old state, in Markdown
 * @param is the new state, in Markdown
 */
record Finding(Rule rule, String at, String leaf, String was, String is) {
    /** From so many locations on, a change counts as one of the whole contract. */
    private static final int MANY = 4;

    static Finding of(Rule rule, Endpoint endpoint, Location place, List<String> wasAndIs) {
        String at = (endpoint.title() + " " + place.label()).strip();
        return new Finding(rule, at, place.leaf(), wasAndIs.get(0), wasAndIs.get(1));
    }

    /** Returns a copy without the name, so that a document that adds all its formats has changed one thing. */
    Finding withoutName() {
        return new Finding(rule, at, "", was, is);
    }

    /** Returns the location without its last name. */
    private String parent() {
        String rest = at.substring(0, at.length() - leaf.length());
        return rest.replaceFirst("[. ]$", "");
    }

    private boolean isOfOneName() {
        return !leaf.isEmpty() && at.endsWith(leaf);
    }

    /**
     * Returns a row for each change, however many operations share the schema that changed, and however many names
     * beside each other changed likewise. Rows of several operations come first, those of one follow in its order.
     */
    static List<ReportRow> rows(List<Finding> findings) {
        Map<Finding, List<Finding>> sameNames = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding change = new Finding(finding.rule, "", finding.leaf, finding.was, finding.is);
            sameNames.computeIfAbsent(change, created -> new ArrayList<>()).add(finding);
        }
        Map<Finding, List<List<Finding>>> siblings = new LinkedHashMap<>();
        sameNames.forEach((change, same) -> {
            Finding first = same.get(0);
            boolean mayFold = same.stream().allMatch(Finding::isOfOneName);
            String parents = mayFold
                    ? String.join("\n", same.stream().map(Finding::parent).toList())
                    : "\n" + first.at + "\n" + change.leaf;
            siblings.computeIfAbsent(
                            new Finding(change.rule, parents, "", change.was, change.is), created -> new ArrayList<>())
                    .add(same);
        });
        List<ReportRow> rows = new ArrayList<>();
        siblings.forEach((change, groups) -> rows.add(row(change, groups)));
        rows.sort(Comparator.comparing((ReportRow row) -> row.places().size() < MANY));
        return rows;
    }

    private static ReportRow row(Finding change, List<List<Finding>> groups) {
        List<String> places = groups.stream()
                .flatMap(List::stream)
                .map(finding -> "`" + finding.at + "`")
                .toList();
        List<String> first =
                groups.get(0).stream().map(finding -> "`" + finding.at + "`").toList();
        String where = ReportRow.named(first);
        if (groups.size() > 1) {
            String names =
                    groups.stream().map(group -> "`" + group.get(0).leaf + "`").collect(Collectors.joining(", "));
            where = names + " of "
                    + ReportRow.named(groups.get(0).stream()
                            .map(finding -> "`" + finding.parent() + "`")
                            .toList());
        }
        return new ReportRow(change.rule.section(), where, places, change.was, change.is, change.rule.sees());
    }
}
