package dev.tapedeck.report.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A location in an operation.
 *
 * @param part the part of the operation
 * @param holder {@code path}, {@code query}, {@code header}, {@code cookie}, {@code body} or the status of a response
 * @param steps the path from there: names, {@link #ITEMS} into an array, {@link #ENTRIES} into a map
 */
public record Location(OperationPart part, String holder, List<String> steps) {
    static final String ITEMS = "[]";
    static final String ENTRIES = "{}";
    /** The operation as a whole. */
    public static final Location OPERATION = new Location(OperationPart.OPERATION, "", List.of());

    public Location {
        steps = List.copyOf(steps);
    }

    Location step(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Location(part, holder, longer);
    }

    public Location parent() {
        return new Location(part, holder, steps.subList(0, steps.size() - 1));
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    public boolean isEntries() {
        return !isRoot() && steps.get(steps.size() - 1).equals(ENTRIES);
    }

    public boolean isWithin(Location other) {
        return part == other.part
                && holder.equals(other.holder)
                && steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** Returns this location after a move from one location to another; it must be within {@code from}. */
    public Location moved(Location from, Location to) {
        List<String> path = new ArrayList<>(to.steps);
        path.addAll(steps.subList(from.steps.size(), steps.size()));
        return new Location(to.part, to.holder, path);
    }

    /** Returns the location as a report shows it: {@code 200 recordings[].codec}. */
    public String label() {
        StringBuilder label = new StringBuilder();
        for (String step : steps) {
            boolean name = !step.equals(ITEMS) && !step.equals(ENTRIES);
            label.append(name && !label.isEmpty() ? "." : "").append(step);
        }
        String part = this.part == OperationPart.HEADER ? holder + " header" : holder;
        return (part + " " + label).strip();
    }

    /** Returns the last name and what follows it, which all uses of one shared schema have in common. */
    public String leaf() {
        int start = steps.size();
        while (start > 0
                && (steps.get(start - 1).equals(ITEMS) || steps.get(start - 1).equals(ENTRIES))) {
            start--;
        }
        return start == 0 ? label() : String.join("", steps.subList(start - 1, steps.size()));
    }
}
