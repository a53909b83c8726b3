package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.ComparedEndpoints;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.facts.OperationPart;
import dev.tapedeck.report.output.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What changed on the wire between two documents. */
public final class WireChanges {
    private WireChanges() {}

    public static List<Row> between(Document old, Document now) {
        ComparedEndpoints endpoints = ComparedEndpoints.of(old, now);
        OperationPairs pairing = new OperationPairs(endpoints);
        List<Finding> findings = new ArrayList<>();
        for (Endpoint gone : pairing.gone()) {
            findings.add(operation(Aspect.PLACE, ChangeKind.GONE, gone, List.of(name(gone), ChangeText.NOT_THERE)));
        }
        pairing.pairs().forEach((before, after) -> {
            if (!before.shape().equals(after.shape())) {
                List<String> titles = List.of(ChangeText.code(before.title()), ChangeText.code(after.title()));
                findings.add(operation(Aspect.MOVE, ChangeKind.OTHER, after, titles));
            }
            findings.addAll(CompareOperations.of(before, after));
        });
        for (Endpoint added : pairing.added()) {
            findings.add(operation(Aspect.PLACE, ChangeKind.ADDED, added, List.of(ChangeText.NOT_THERE, name(added))));
        }
        findings.addAll(shared(endpoints, Aspect.REPEATED, Endpoint::id));
        findings.addAll(shared(endpoints, Aspect.TWIN, Endpoint::shape));
        return Finding.rows(GroupRenames.folded(findings));
    }

    /** Each operation has a row of its own, whether it has an id or not. */
    private static String name(Endpoint endpoint) {
        return "operation " + ChangeText.code(endpoint.id().isEmpty() ? endpoint.title() : endpoint.id());
    }

    /** What several operations of the new document share, and in the old one no two did. */
    private static List<Finding> shared(ComparedEndpoints endpoints, Aspect trait, Function<Endpoint, String> key) {
        Map<String, Integer> before = counts(endpoints.old(), key);
        Map<String, Integer> after = counts(endpoints.now(), key);
        List<Finding> findings = new ArrayList<>();
        for (Endpoint endpoint : endpoints.now()) {
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
