package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.document.VideoPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The operations of two documents that correspond to each other. Where both documents contain SignalWire's Video, only
 * that is compared.
 *
 * <p>Operations correspond if their paths do, whatever the names of the variables. Where two paths differ in those
 * names alone, as SignalWire's {@code /rooms/{id}} and {@code /rooms/{name}}, the names or the operation ids decide. Of
 * the rest, an operation that has kept its operation id has moved.
 */
final class OperationPairs {
    private final Map<Endpoint, Endpoint> pairs = new LinkedHashMap<>();
    private final List<Endpoint> old;
    private final List<Endpoint> now;
    private final List<Endpoint> gone;
    private final List<Endpoint> added;

    OperationPairs(Document was, Document is) {
        List<Endpoint> before = Endpoint.allOf(VideoPaths.beside(was, is));
        List<Endpoint> after = Endpoint.allOf(VideoPaths.beside(is, was));
        boolean areVideo = VideoPaths.hasVideo(before) && VideoPaths.hasVideo(after);
        old = areVideo ? VideoPaths.video(before) : before;
        now = areVideo ? VideoPaths.video(after) : after;
        gone = new ArrayList<>(old);
        added = new ArrayList<>(now);
        pair((one, other) -> one.title().equals(other.title()));
        pair((one, other) -> one.shape().equals(other.shape()) && one.id().equals(other.id()));
        pair((one, other) -> one.shape().equals(other.shape()));
        pair((one, other) -> one.method().equals(other.method())
                && one.id().equals(other.id())
                && isUnique(one.id(), old)
                && isUnique(one.id(), now));
    }

    /** Returns the operations of the old document that are compared. */
    List<Endpoint> old() {
        return old;
    }

    /** Returns the operations of the new document that are compared. */
    List<Endpoint> now() {
        return now;
    }

    /** Returns the new operation of each old one that has one, in the order of the old document. */
    Map<Endpoint, Endpoint> pairs() {
        return pairs;
    }

    /** Returns the old operations without a new one. */
    List<Endpoint> gone() {
        return gone;
    }

    /** Returns the new operations without an old one. */
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
