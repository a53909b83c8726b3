package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.ComparedEndpoints;
import dev.tapedeck.report.document.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which operation of the new document is which of the old one.
 *
 * <p>The path decides, whatever the names of its variables; where two paths have one shape, as SignalWire's
 * {@code /rooms/{id}} and {@code /rooms/{name}}, the names or the operation ids do. What is left and has kept its
 * operation id has moved.
 */
final class OperationPairs {
    private final Map<Endpoint, Endpoint> pairs = new LinkedHashMap<>();
    private final List<Endpoint> gone;
    private final List<Endpoint> added;

    OperationPairs(ComparedEndpoints endpoints) {
        gone = new ArrayList<>(endpoints.old());
        added = new ArrayList<>(endpoints.now());
        pair((old, now) -> old.title().equals(now.title()));
        pair((old, now) -> old.shape().equals(now.shape()) && old.id().equals(now.id()));
        pair((old, now) -> old.shape().equals(now.shape()));
        pair((old, now) -> old.method().equals(now.method())
                && old.id().equals(now.id())
                && isUnique(old.id(), endpoints.old())
                && isUnique(old.id(), endpoints.now()));
    }

    /** The new operation of each old one, in the old document's order. */
    Map<Endpoint, Endpoint> pairs() {
        return pairs;
    }

    List<Endpoint> gone() {
        return gone;
    }

    List<Endpoint> added() {
        return added;
    }

    private void pair(BiPredicate<Endpoint, Endpoint> same) {
        for (Endpoint old : List.copyOf(gone)) {
            for (Endpoint now : List.copyOf(added)) {
                if (gone.contains(old) && same.test(old, now)) {
                    pairs.put(old, now);
                    gone.remove(old);
                    added.remove(now);
                }
            }
        }
    }

    private static boolean isUnique(String id, List<Endpoint> endpoints) {
        return !id.isEmpty()
                && endpoints.stream()
                                .filter(endpoint -> endpoint.id().equals(id))
                                .count()
                        == 1;
    }
}
