package dev.tapedeck.internal.json;

import com.google.gson.stream.MalformedJsonException;
import dev.tapedeck.internal.text.Excerpt;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The objects and arrays around a position in a JSON text, and the path of that position for messages. */
final class JsonPathTracker {
    /** The default nesting limit of Gson's own reader. */
    private static final int DEEPEST = 255;

    private static final int NOT_IN_A_LIST = -1;

    // Limits of a path in a message: names come from the service, of any length, and only the ends of a deep path are
    // useful.
    private static final int LONGEST_NAME = 64;
    private static final int MOST_STEPS = 20;

    private final String root;
    private int item = NOT_IN_A_LIST;
    private boolean[] arrays = new boolean[8];
    private int[] counts = new int[8];
    private @Nullable String[] names = new @Nullable String[8];
    // The start of an object or array, and the end of the name of its latest field.
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int depth;

    /** Starts at the top of a text, whose path has this root. */
    JsonPathTracker(String root) {
        this.root = root;
    }

    /** Moves to the start of a value of the list that is the root. */
    void restart(int index) {
        item = index;
        depth = 0;
        counts[0] = 0;
    }

    int depth() {
        return depth;
    }

    boolean isArray() {
        return arrays[depth];
    }

    /** Returns whether no value of the innermost object, array or text has been read yet. */
    boolean isFresh() {
        return counts[depth] == 0;
    }

    void enter(boolean array, int start) throws MalformedJsonException {
        if (depth == DEEPEST) {
            throw new MalformedJsonException("Objects and arrays are nested more than " + DEEPEST + " deep");
        }
        depth++;
        if (depth == counts.length) {
            arrays = Arrays.copyOf(arrays, depth * 2);
            counts = Arrays.copyOf(counts, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            starts = Arrays.copyOf(starts, depth * 2);
            ends = Arrays.copyOf(ends, depth * 2);
        }
        arrays[depth] = array;
        starts[depth] = start;
        counts[depth] = 0;
        names[depth] = null;
    }

    /** Leaves an object or array, which counts as a value of the one around it. */
    void leave() {
        depth--;
        valueRead();
    }

    void valueRead() {
        counts[depth]++;
    }

    void name(String name, int end) {
        names[depth] = name;
        ends[depth] = end;
    }

    /** The name of the latest field of the innermost object. */
    String name() {
        return Objects.requireNonNull(names[depth], "A field has a name");
    }

    /** The number of values of the innermost object or array that have been read. */
    int count() {
        return counts[depth];
    }

    /** Moves back to the object or array at this depth. */
    void backTo(int outer) {
        depth = outer;
    }

    /** Sets the number of values of the innermost object or array that have been read. */
    void valuesRead(int count) {
        counts[depth] = count;
    }

    /** The start of the object or array at this depth. */
    int start(int outer) {
        return starts[outer];
    }

    /** Returns whether there is an array at this depth. */
    boolean isArray(int outer) {
        return arrays[outer];
    }

    /** The end of the name of the latest field of the innermost object. */
    int endOfName() {
        return ends[depth];
    }

    /** Returns the path of this field of the innermost object. */
    String pathOf(String field) {
        names[depth] = field;
        return text(false);
    }

    /** Returns the path, such as {@code $.meta.links[2]}; with {@code previous}, that of the value just read. */
    String text(boolean previous) {
        StringBuilder path = new StringBuilder(root);
        if (item != NOT_IN_A_LIST) {
            path.append('[').append(item).append(']');
        }
        for (int i = 1; i <= Math.min(depth, MOST_STEPS); i++) {
            step(path, i, previous);
        }
        return (depth > MOST_STEPS ? path.append("...") : path).toString();
    }

    private void step(StringBuilder path, int i, boolean previous) {
        String name = names[i];
        if (arrays[i]) {
            boolean back = previous && i == depth && counts[i] > 0;
            path.append('[').append(back ? counts[i] - 1 : counts[i]).append(']');
        } else if (name != null) {
            path.append('.').append(Excerpt.of(name, LONGEST_NAME).replaceAll("\\p{Cntrl}", " "));
        }
    }
}
