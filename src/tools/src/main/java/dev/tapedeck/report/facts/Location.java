package dev.tapedeck.report.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in an operation.
 *
 * @param side who writes there
 * @param holder {@code path}, {@code query}, {@code header}, {@code cookie}, {@code body} or an answer's status
 * @param steps the way from there: names, {@link #ITEMS} into an array, {@link #ENTRIES} into a map
 */
public record Location(OperationPart side, String holder, List<String> steps) {
    static final String ITEMS = "[]";
    static final String ENTRIES = "{}";
    /** What belongs to an operation as a whole. */
    public static final Location OPERATION = new Location(OperationPart.OPERATION, "", List.of());

    public Location {
        steps = List.copyOf(steps);
    }

    Location step(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Location(side, holder, longer);
    }

    public Location parent() {
        return new Location(side, holder, steps.subList(0, steps.size() - 1));
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    public boolean isEntries() {
        return !isRoot() && steps.get(steps.size() - 1).equals(ENTRIES);
    }

    public boolean isWithin(Location other) {
        return side == other.side
                && holder.equals(other.holder)
                && steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** The same place when what stood at {@code from} stands at {@code to}; it must be within {@code from}. */
    public Location moved(Location from, Location to) {
        List<String> path = new ArrayList<>(to.steps);
        path.addAll(steps.subList(from.steps.size(), steps.size()));
        return new Location(to.side, to.holder, path);
    }

    /** As a reader knows it: {@code 200 recordings[].codec}. */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (String step : steps) {
            boolean name = !step.equals(ITEMS) && !step.equals(ENTRIES);
            label.append(name && !label.isEmpty() ? "." : "").append(step);
        }
        return (holder + " " + label).strip();
    }

    /** The last name and what follows it, by which the uses of one shared schema are alike. */
    public String leaf() {
        int start = steps.size();
        while (start > 0
                && (steps.get(start - 1).equals(ITEMS) || steps.get(start - 1).equals(ENTRIES))) {
            start--;
        }
        return start == 0 ? label() : String.join("", steps.subList(start - 1, steps.size()));
    }
}
