package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.output.ReportRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private static final int MOST_PLACES_NAMED = 3;

    static Finding of(Rule rule, Endpoint endpoint, Location place, List<String> wasAndIs) {
        String at = (endpoint.title() + " " + place.label()).strip();
        return new Finding(rule, at, place.leaf(), wasAndIs.get(0), wasAndIs.get(1));
    }

    /** Returns a copy without the name, so that a document that adds all its formats has changed one thing. */
    Finding withoutName() {
        return new Finding(rule, at, "", was, is);
    }

    /** Returns a row for each change, however many operations share the schema that changed. */
    static List<ReportRow> rows(List<Finding> findings) {
        Map<Finding, List<String>> places = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding change = new Finding(finding.rule, "", finding.leaf, finding.was, finding.is);
            places.computeIfAbsent(change, created -> new ArrayList<>()).add("`" + finding.at + "`");
        }
        List<ReportRow> rows = new ArrayList<>();
        places.forEach((change, at) ->
                rows.add(new ReportRow(change.rule.section(), named(at), change.was, change.is, change.rule.sees())));
        return rows;
    }

    /** Returns the first few, and how many more there are. */
    static String named(List<String> places) {
        String first = String.join(", ", places.subList(0, Math.min(places.size(), MOST_PLACES_NAMED)));
        int rest = places.size() - MOST_PLACES_NAMED;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }
}
