package dev.tapedeck.report.wire;

import dev.tapedeck.report.document.Endpoint;
import dev.tapedeck.report.facts.FlatOperation;
import dev.tapedeck.report.facts.Location;
import dev.tapedeck.report.facts.OperationPart;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds what has moved: a success to another status, the list of a response to another key, an input from the query to
 * the body. The old facts are moved along, so that everything else can be compared.
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

    /** Returns the old facts at their new locations. */
    FlatOperation before() {
        return before;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The new status is reported with the operation; here only the locations of its response move. */
    private void moveStatuses() {
        List<String> old = new ArrayList<>(before.texts(Location.OPERATION, "success"));
        List<String> now = new ArrayList<>(after.texts(Location.OPERATION, "success"));
        List<String> kept = List.copyOf(old);
        old.removeAll(now);
        now.removeAll(kept);
        now.removeIf(status -> !after.has(response(status)));
        old.removeIf(status -> !before.has(response(status)));
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            move(response(old.get(i)), response(now.get(i)));
        }
    }

    private static Location response(String status) {
        return new Location(OperationPart.RESPONSE, status, List.of());
    }

    private void moveLists() {
        for (String status : new TreeSet<>(after.texts(Location.OPERATION, "success"))) {
            List<Location> lost = lists(response(status), before, after);
            List<Location> found = new ArrayList<>(lists(response(status), after, before));
            boolean onlyOne = lost.size() == 1 && found.size() == 1;
            for (Location old : lost) {
                for (Location now : List.copyOf(found)) {
                    if (onlyOne || before.at(old).sameAs(after.at(now))) {
                        report(
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

    /** Returns the lists in the outermost object of a response that only one side has. */
    private static List<Location> lists(Location response, FlatOperation side, FlatOperation other) {
        return side.places().stream()
                .filter(place -> place.isWithin(response) && place.steps().size() == 1)
                .filter(place -> side.texts(place, "type").contains("array") && !other.has(place))
                .toList();
    }

    private void moveInputs() {
        for (Location old : inputs(before, after)) {
            for (Location now : inputs(after, before)) {
                if (name(old).equals(name(now)) && before.has(old)) {
                    report(now, List.of("in the " + old.holder(), "in the " + now.holder()));
                    move(old, now);
                }
            }
        }
    }

    /** Returns the named inputs that only one side has, except those in the path. */
    private static List<Location> inputs(FlatOperation side, FlatOperation other) {
        return side.places().stream()
                .filter(place ->
                        place.part() == OperationPart.INPUT && place.steps().size() == 1)
                .filter(place -> !place.holder().equals("path") && !other.has(place))
                .toList();
    }

    private static String name(Location place) {
        return place.steps().get(0);
    }

    private void report(Location place, List<String> wasAndIs) {
        findings.add(Finding.of(Rule.of(place.part(), Aspect.MOVE, ChangeKind.OTHER), endpoint, place, wasAndIs));
    }

    private void move(Location from, Location to) {
        before = before.moved(place -> place.isWithin(from) ? place.moved(from, to) : place);
    }
}
