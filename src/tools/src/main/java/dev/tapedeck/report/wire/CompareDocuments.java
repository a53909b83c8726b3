package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.facts.OperationPart;
import dev.tapedeck.report.output.ReportRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares two documents on the wire. */
public final class CompareDocuments {
    private CompareDocuments() {}

    /** Returns a row for each change. */
    public static List<ReportRow> between(Document old, Document now) {
        OperationPairs pairs = new OperationPairs(old, now);
        List<Finding> findings = new ArrayList<>();
        for (Endpoint gone : pairs.gone()) {
            findings.add(operation(Aspect.PRESENCE, ChangeKind.GONE, gone, List.of(name(gone), ChangeText.NOT_THERE)));
        }
        pairs.pairs().forEach((before, after) -> {
            if (!before.shape().equals(after.shape())) {
                List<String> titles = List.of(ChangeText.code(before.title()), ChangeText.code(after.title()));
                findings.add(operation(Aspect.MOVE, ChangeKind.OTHER, after, titles));
            }
            findings.addAll(CompareOperations.of(before, after));
        });
        for (Endpoint added : pairs.added()) {
            findings.add(
                    operation(Aspect.PRESENCE, ChangeKind.ADDED, added, List.of(ChangeText.NOT_THERE, name(added))));
        }
        findings.addAll(shared(pairs, Aspect.REPEATED, Endpoint::id));
        findings.addAll(shared(pairs, Aspect.TWIN, Endpoint::shape));
        return Finding.rows(GroupRenames.grouped(findings));
    }

    /** Returns a name that no other operation has, so that each has a row of its own. */
    private static String name(Endpoint endpoint) {
        return "operation " + ChangeText.code(endpoint.id().isEmpty() ? endpoint.title() : endpoint.id());
    }

    /** Reports values that several operations of the new document share and that were unique in the old one. */
    private static List<Finding> shared(OperationPairs pairs, Aspect trait, Function<Endpoint, String> key) {
        Map<String, Integer> before = counts(pairs.old(), key);
        Map<String, Integer> after = counts(pairs.now(), key);
        List<Finding> findings = new ArrayList<>();
        for (Endpoint endpoint : pairs.now()) {
            String value = key.apply(endpoint);
            int uses = after.getOrDefault(value, 0);
            if (!value.isEmpty() && uses > 1 && before.getOrDefault(value, 0) < 2) {
                String is = ChangeText.code(value) + " " + uses + " times";
                findings.add(operation(trait, ChangeKind.ADDED, endpoint, List.of("unique", is)));
            }
        }
        return findings;
    }

    private static Map<String, Integer> counts(List<Endpoint> endpoints, Function<Endpoint, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        endpoints.forEach(endpoint -> counts.merge(key.apply(endpoint), 1, Integer::sum));
        return counts;
    }

    private static Finding operation(Aspect trait, ChangeKind change, Endpoint endpoint, List<String> wasAndIs) {
        return Finding.of(Rule.of(OperationPart.OPERATION, trait, change), endpoint, Location.OPERATION, wasAndIs);
    }
}
