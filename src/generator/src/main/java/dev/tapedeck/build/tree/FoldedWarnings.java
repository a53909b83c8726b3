package dev.tapedeck.build.tree;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Warnings about a document, of which equal ones become one line that names the first places. */
public final class FoldedWarnings {
    private static final int MOST_PLACES = 3;

    private final String file;
    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    /** Creates warnings about this file. */
    public FoldedWarnings(String file) {
        this.file = file;
    }

    /** Adds a warning: what is in the document at a place, and what that means. */
    public void add(String place, String problem, String meaning) {
        places.computeIfAbsent(problem + ": " + meaning + ".", unseen -> new LinkedHashSet<>())
                .add(place);
    }

    /** Prints the warnings, one per line. */
    public void print(PrintStream out) {
        places.forEach(
                (text, where) -> out.println("[WARNING] " + file + ", " + listed(List.copyOf(where)) + ": " + text));
    }

    private static String listed(List<String> places) {
        int more = places.size() - MOST_PLACES;
        String first = String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())));
        return more > 0 ? first + " and " + more + " more places" : first;
    }
}
