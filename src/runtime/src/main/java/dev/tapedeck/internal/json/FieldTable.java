package dev.tapedeck.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private final byte[][] quoted;
    // Of each name with the quote behind it its first and last eight bytes: they tell one of up to 15 letters.
    private final long[] heads;
    private final long[] headMasks;
    private final long[] tails;

    /** Takes the names; none may come twice. */
    public FieldTable(String... names) {
        int size = names.length;
        this.names = names.clone();
        this.quoted = new byte[size][];
        this.heads = new long[size];
        this.headMasks = new long[size];
        this.tails = new long[size];
        for (int i = 0; i < size; i++) {
            indices.put(names[i], i);
            byte[] bytes = (names[i] + '"').getBytes(StandardCharsets.UTF_8);
            int length = bytes.length;
            quoted[i] = bytes;
            if (NEEDS_ESCAPE.matcher(names[i]).find()) {
                // It is written otherwise in JSON: nothing masked equals this, so that it is found by indexOf alone.
                heads[i] = 1;
                continue;
            }
            headMasks[i] = length < Long.BYTES ? (1L << (length * Byte.SIZE)) - 1 : -1;
            heads[i] = Utf8Text.eight(Arrays.copyOf(bytes, Math.max(length, Long.BYTES)), 0) & headMasks[i];
            tails[i] = length < Long.BYTES ? 0 : Utf8Text.eight(bytes, length - Long.BYTES);
        }
    }

    /** How many names there are. */
    public int size() {
        return names.length;
    }

    /** The name at this index. */
    public String name(int index) {
        return names[index];
    }

    /** The index of this name, or {@link #OTHER}. */
    public int indexOf(String name) {
        return indices.getOrDefault(name, OTHER);
    }

    /**
     * The index of the name whose characters start here, just behind their quote, or {@link #OTHER}; the expected one
     * is tried first, then those behind it. A name that is written with escapes is not found.
     */
    int find(byte[] in, int from, int expected) {
        int size = names.length;
        int index = expected < size ? expected : 0;
        for (int tried = 0; tried < size; tried++) {
            if (isAt(index, in, from)) {
                return index;
            }
            index = index + 1 < size ? index + 1 : 0;
        }
        return OTHER;
    }

    private boolean isAt(int index, byte[] in, int from) {
        byte[] name = quoted[index];
        int to = from + name.length;
        if (to > in.length || from + Long.BYTES > in.length) {
            return false;
        }
        if ((Utf8Text.eight(in, from) & headMasks[index]) != heads[index]) {
            return false;
        }
        return name.length <= Long.BYTES
                || (Utf8Text.eight(in, to - Long.BYTES) == tails[index]
                        && (name.length <= 2 * Long.BYTES || Arrays.equals(name, 0, name.length, in, from, to)));
    }

    /** How many bytes the name at this index has with the quote behind it. */
    int length(int index) {
        return quoted[index].length;
    }
}
