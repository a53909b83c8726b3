package dev.tapedeck.internal.json;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last value of each field in a text of several records: often the next record has the same value, such as its
 * account.
 *
 * <p>Fields are distinguished by a number. Two fields with one number only make the cache less effective. Not
 * thread-safe.
 */
final class LastValueCache {
    private static final int FIELDS = 32;
    // A field with this many new values in turn, such as a record's own id, is no longer looked up.
    private static final int MOST_NEW = 64;

    private final byte[] in;
    private final ValueCache cache;
    private final int[] starts = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private final int[] newInTurn = new int[FIELDS];
    private final @Nullable Object[] values = new @Nullable Object[FIELDS];
    private final @Nullable Object[] kinds = new @Nullable Object[FIELDS];

    LastValueCache(byte[] in, ValueCache cache) {
        this.in = in;
        this.cache = cache;
    }

    /** Returns the field's last value if this function made it and its text follows the quote here too. */
    @SuppressWarnings("unchecked") // A value kept for a function was made by it.
    <T> @Nullable T ifSame(Function<String, T> kind, int field, int from) {
        int slot = field & (FIELDS - 1);
        int to = from + length(field);
        boolean same = kinds[slot] == kind
                && to < in.length
                && in[to] == '"'
                && Arrays.equals(in, starts[slot], ends[slot], in, from, to);
        return same ? (T) values[slot] : null;
    }

    /** Returns the number of bytes of the field's last value. */
    int length(int field) {
        int slot = field & (FIELDS - 1);
        return ends[slot] - starts[slot];
    }

    /** Returns the value that this function makes from the field's plain text, or made from the same text before. */
    <T> T get(Function<String, T> kind, int field, int from, int to) {
        int slot = field & (FIELDS - 1);
        if (newInTurn[slot] == MOST_NEW) {
            return kind.apply(Utf8Text.plain(in, from, to));
        }
        T known = cache.find(kind, from, to);
        T value = known != null ? known : cache.make(kind, from, to);
        newInTurn[slot] = known != null ? 0 : newInTurn[slot] + 1;
        boolean again = newInTurn[slot] < MOST_NEW;
        kinds[slot] = again ? kind : null;
        values[slot] = again ? value : null;
        starts[slot] = from;
        ends[slot] = to;
        return value;
    }
}
