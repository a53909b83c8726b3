package dev.tapedeck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What stands at another place than before: a success under another status, an answer's list under another key, an
 * input in the body instead of the query. The old facts are moved there, so that the rest can be compared.
 */
final class Moves {
    private final Endpoint endpoint;
    private final List<Finding> findings;
    private final Facts after;
    private Facts before;

    Moves(Endpoint endpoint, Facts before, Facts after) {
        this.endpoint = endpoint;
        this.before = before;
        this.after = after;
        this.findings = new ArrayList<>();
        moveStatuses();
        moveLists();
        moveInputs();
    }

    /** The old facts at their new places. */
    Facts before() {
        return before;
    }

    List<Finding> findings() {
        return findings;
    }

    /** That the status moved is told of the operation; here only its answer's places follow. */
    private void moveStatuses() {
        List<String> old = new ArrayList<>(before.texts(Place.OPERATION, "success"));
        List<String> now = new ArrayList<>(after.texts(Place.OPERATION, "success"));
        List<String> kept = List.copyOf(old);
        old.removeAll(now);
        now.removeAll(kept);
        now.removeIf(status -> !after.has(answer(status)));
        old.removeIf(status -> !before.has(answer(status)));
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            move(answer(old.get(i)), answer(now.get(i)));
        }
    }

    private static Place answer(String status) {
        return new Place(Side.ANSWER, status, List.of());
    }

    private void moveLists() {
        for (String status : new TreeSet<>(after.texts(Place.OPERATION, "success"))) {
            List<Place> lost = lists(answer(status), before, after);
            List<Place> found = new ArrayList<>(lists(answer(status), after, before));
            boolean onlyOne = lost.size() == 1 && found.size() == 1;
            for (Place old : lost) {
                for (Place now : List.copyOf(found)) {
                    if (onlyOne || before.at(old).sameAs(after.at(now))) {
                        tell(now, List.of("list key " + Words.code(name(old)), "list key " + Words.code(name(now))));
                        move(old, now);
                        found.remove(now);
                        break;
                    }
                }
            }
        }
    }

    /** The lists in an answer's outermost object which only one side has. */
    private static List<Place> lists(Place answer, Facts side, Facts other) {
        return side.places().stream()
                .filter(place -> place.isWithin(answer) && place.steps().size() == 1)
                .filter(place -> side.texts(place, "type").contains("array") && !other.has(place))
                .toList();
    }

    private void moveInputs() {
        for (Place old : inputs(before, after)) {
            for (Place now : inputs(after, before)) {
                if (name(old).equals(name(now)) && before.has(old)) {
                    tell(now, List.of("in the " + old.holder(), "in the " + now.holder()));
                    move(old, now);
                }
            }
        }
    }

    /** The named inputs, those in the path apart, which only one side has. */
    private static List<Place> inputs(Facts side, Facts other) {
        return side.places().stream()
                .filter(place -> place.side() == Side.INPUT && place.steps().size() == 1)
                .filter(place -> !place.holder().equals("path") && !other.has(place))
                .toList();
    }

    private static String name(Place place) {
        return place.steps().get(0);
    }

    private void tell(Place place, List<String> wasAndIs) {
        findings.add(Finding.of(Rule.of(place.side(), Trait.MOVE, Change.OTHER), endpoint, place, wasAndIs));
    }

    private void move(Place from, Place to) {
        before = before.moved(place -> place.isWithin(from) ? place.moved(from, to) : place);
    }
}
