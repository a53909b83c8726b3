package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.FlatOperation;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.facts.OperationPart;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What stands at another place than before: a success under another status, an answer's list under another key, an
 * input in the body instead of the query. The old facts are moved there, so that the rest can be compared.
 */
final class MovedLocations {
    private final Endpoint endpoint;
    private final List<Finding> findings;
    private final FlatOperation after;
    private FlatOperation before;

    MovedLocations(Endpoint endpoint, FlatOperation before, FlatOperation after) {
        this.endpoint = endpoint;
        this.before = before;
        this.after = after;
        this.findings = new ArrayList<>();
        moveStatuses();
        moveLists();
        moveInputs();
    }

    /** The old facts at their new places. */
    FlatOperation before() {
        return before;
    }

    List<Finding> findings() {
        return findings;
    }

    /** That the status moved is told of the operation; here only its answer's places follow. */
    private void moveStatuses() {
        List<String> old = new ArrayList<>(before.texts(Location.OPERATION, "success"));
        List<String> now = new ArrayList<>(after.texts(Location.OPERATION, "success"));
        List<String> kept = List.copyOf(old);
        old.removeAll(now);
        now.removeAll(kept);
        now.removeIf(status -> !after.has(answer(status)));
        old.removeIf(status -> !before.has(answer(status)));
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            move(answer(old.get(i)), answer(now.get(i)));
        }
    }

    private static Location answer(String status) {
        return new Location(OperationPart.ANSWER, status, List.of());
    }

    private void moveLists() {
        for (String status : new TreeSet<>(after.texts(Location.OPERATION, "success"))) {
            List<Location> lost = lists(answer(status), before, after);
            List<Location> found = new ArrayList<>(lists(answer(status), after, before));
            boolean onlyOne = lost.size() == 1 && found.size() == 1;
            for (Location old : lost) {
                for (Location now : List.copyOf(found)) {
                    if (onlyOne || before.at(old).sameAs(after.at(now))) {
                        tell(
                                now,
                                List.of(
                                        "list key " + ChangeText.code(name(old)),
                                        "list key " + ChangeText.code(name(now))));
                        move(old, now);
                        found.remove(now);
                        break;
                    }
                }
            }
        }
    }

    /** The lists in an answer's outermost object which only one side has. */
    private static List<Location> lists(Location answer, FlatOperation side, FlatOperation other) {
        return side.places().stream()
                .filter(place -> place.isWithin(answer) && place.steps().size() == 1)
                .filter(place -> side.texts(place, "type").contains("array") && !other.has(place))
                .toList();
    }

    private void moveInputs() {
        for (Location old : inputs(before, after)) {
            for (Location now : inputs(after, before)) {
                if (name(old).equals(name(now)) && before.has(old)) {
                    tell(now, List.of("in the " + old.holder(), "in the " + now.holder()));
                    move(old, now);
                }
            }
        }
    }

    /** The named inputs, those in the path apart, which only one side has. */
    private static List<Location> inputs(FlatOperation side, FlatOperation other) {
        return side.places().stream()
                .filter(place ->
                        place.side() == OperationPart.INPUT && place.steps().size() == 1)
                .filter(place -> !place.holder().equals("path") && !other.has(place))
                .toList();
    }

    private static String name(Location place) {
        return place.steps().get(0);
    }

    private void tell(Location place, List<String> wasAndIs) {
        findings.add(Finding.of(Rule.of(place.side(), Aspect.MOVE, ChangeKind.OTHER), endpoint, place, wasAndIs));
    }

    private void move(Location from, Location to) {
        before = before.moved(place -> place.isWithin(from) ? place.moved(from, to) : place);
    }
}
