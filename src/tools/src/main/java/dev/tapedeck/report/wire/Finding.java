package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.output.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One change at one place of one operation.
 *
 * @param rule what it means
 * @param at the operation and the place, as a reader knows them
 * @param leaf the place's last name; changes of a shared schema are alike in it
 * @param was what was there, in Markdown
 * @param is what is there now, in Markdown
 */
record Finding(Rule rule, String at, String leaf, String was, String is) {
    private static final int MOST_PLACES_NAMED = 3;

    static Finding of(Rule rule, Endpoint endpoint, Location place, List<String> wasAndIs) {
        String at = (endpoint.title() + " " + place.label()).strip();
        return new Finding(rule, at, place.leaf(), wasAndIs.get(0), wasAndIs.get(1));
    }

    /** The same for whatever name the place has: a document that tells all its formats has changed one thing. */
    Finding ofAnyName() {
        return new Finding(rule, at, "", was, is);
    }

    /** A row for each change, however many operations share the schema that changed. */
    static List<Row> rows(List<Finding> findings) {
        Map<Finding, List<String>> places = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding change = new Finding(finding.rule, "", finding.leaf, finding.was, finding.is);
            places.computeIfAbsent(change, created -> new ArrayList<>()).add("`" + finding.at + "`");
        }
        List<Row> rows = new ArrayList<>();
        places.forEach((change, at) ->
                rows.add(new Row(change.rule.section(), named(at), change.was, change.is, change.rule.sees())));
        return rows;
    }

    /** The first few, and how many more. */
    static String named(List<String> places) {
        String first = String.join(", ", places.subList(0, Math.min(places.size(), MOST_PLACES_NAMED)));
        int rest = places.size() - MOST_PLACES_NAMED;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }
}
