package dev.tapedeck.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of an object's fields as the bytes of their JSON, each known by its index. Immutable and thread-safe. */
public final class FieldTable {
    /** The index of a name that is not in the table. */
    public static final int OTHER = -1;

    private static final Pattern NEEDS_ESCAPE = Pattern.compile("[\"\\\\\\p{Cntrl}]");

    private final String[] names;
    private final Map<String, Integer> indices = new HashMap<>();
    private final QuotedName[] quoted;

    /** Creates a table of these names, which must be different. */
    public FieldTable(String... names) {
        this.names = names.clone();
        this.quoted = new QuotedName[names.length];
        for (int i = 0; i < names.length; i++) {
            indices.put(names[i], i);
            quoted[i] = new QuotedName(json(names[i]).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the name in JSON, without its first quote. */
    private static String json(String name) {
        return NEEDS_ESCAPE.matcher(name).find()
                ? AnyAdapter.INSTANCE.toJson(name).substring(1)
                : name + '"';
    }

    /** The number of names. */
    public int size() {
        return names.length;
    }

    /** Returns the name at this index. */
    public String name(int index) {
        return names[index];
    }

    /** Returns the index of this name, or {@link #OTHER}. */
    public int indexOf(String name) {
        return indices.getOrDefault(name, OTHER);
    }

    /**
     * Returns the index of the name whose characters start here, just after their quote, or {@link #OTHER}. The
     * expected name is tried first, then those after it. A name with unnecessary escapes is not found.
     */
    int find(byte[] in, int from, int expected) {
        int size = names.length;
        int index = expected < size ? expected : 0;
        for (int tried = 0; tried < size; tried++) {
            if (quoted[index].isAt(in, from)) {
                return index;
            }
            index = index + 1 < size ? index + 1 : 0;
        }
        return OTHER;
    }

    /** Returns the number of bytes of the name at this index, including the quote after it. */
    int length(int index) {
        return quoted[index].length();
    }
}
