package dev.tapedeck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What changed on the wire between two documents. */
final class WireChanges {
    private WireChanges() {}

    static List<Row> between(Document old, Document now) {
        Endpoints endpoints = Endpoints.of(old, now);
        Pairing pairing = new Pairing(endpoints);
        List<Finding> findings = new ArrayList<>();
        for (Endpoint gone : pairing.gone()) {
            findings.add(operation(Trait.PLACE, Change.GONE, gone, List.of(name(gone), Words.NOT_THERE)));
        }
        pairing.pairs().forEach((before, after) -> {
            if (!before.shape().equals(after.shape())) {
                List<String> titles = List.of(Words.code(before.title()), Words.code(after.title()));
                findings.add(operation(Trait.MOVE, Change.OTHER, after, titles));
            }
            findings.addAll(Comparison.of(before, after));
        });
        for (Endpoint added : pairing.added()) {
            findings.add(operation(Trait.PLACE, Change.ADDED, added, List.of(Words.NOT_THERE, name(added))));
        }
        findings.addAll(shared(endpoints, Trait.REPEATED, Endpoint::id));
        findings.addAll(shared(endpoints, Trait.TWIN, Endpoint::shape));
        return Finding.rows(Renames.folded(findings));
    }

    /** Each operation has a row of its own, whether it has an id or not. */
    private static String name(Endpoint endpoint) {
        return "operation " + Words.code(endpoint.id().isEmpty() ? endpoint.title() : endpoint.id());
    }

    /** What several operations of the new document share, and in the old one no two did. */
    private static List<Finding> shared(Endpoints endpoints, Trait trait, Function<Endpoint, String> key) {
        Map<String, Integer> before = counts(endpoints.old(), key);
        Map<String, Integer> after = counts(endpoints.now(), key);
        List<Finding> findings = new ArrayList<>();
        for (Endpoint endpoint : endpoints.now()) {
            String value = key.apply(endpoint);
            int uses = after.getOrDefault(value, 0);
            if (!value.isEmpty() && uses > 1 && before.getOrDefault(value, 0) < 2) {
                String is = Words.code(value) + " " + uses + " times";
                findings.add(operation(trait, Change.ADDED, endpoint, List.of("unique", is)));
            }
        }
        return findings;
    }

    private static Map<String, Integer> counts(List<Endpoint> endpoints, Function<Endpoint, String> key) {
        Map<String, Integer> counts = new HashMap<>();
        endpoints.forEach(endpoint -> counts.merge(key.apply(endpoint), 1, Integer::sum));
        return counts;
    }

    private static Finding operation(Trait trait, Change change, Endpoint endpoint, List<String> wasAndIs) {
        return Finding.of(Rule.of(Side.OPERATION, trait, change), endpoint, Place.OPERATION, wasAndIs);
    }
}
