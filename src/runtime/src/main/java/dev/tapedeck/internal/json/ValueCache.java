package dev.tapedeck.internal.json;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cache of recently read short values of one text, such as the account's SID in every record, so that a repeated
 * value is made only once.
 *
 * <p>Each index keeps its last value, so memory is bounded. Not thread-safe.
 */
final class ValueCache {
    private static final int PLACE_BITS = 8;
    private static final int PLACES = 1 << PLACE_BITS;
    private static final int ROTATION = 29;
    // A SID has 34 characters, a UUID 36; longer values seldom repeat.
    private static final int LONGEST = 40;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] in;
    private final int longest;
    private final int[] starts;
    private final int[] ends;
    private final @Nullable Object[] values;
    private final @Nullable Object[] kinds;

    private ValueCache(byte[] in, int longest, int places) {
        this.in = in;
        this.longest = longest;
        this.starts = new int[places];
        this.ends = new int[places];
        this.values = new @Nullable Object[places];
        this.kinds = new @Nullable Object[places];
    }

    /** Returns a cache for a text of several records. */
    static ValueCache kept(byte[] in) {
        return new ValueCache(in, LONGEST, PLACES);
    }

    /** Returns a cache that keeps nothing, for a single record, in which hardly anything repeats. */
    static ValueCache none(byte[] in) {
        return new ValueCache(in, 0, 0);
    }

    /**
     * Returns the value that this function makes from the plain text between these indexes, or made from the same text
     * before.
     */
    <T> T get(Function<String, T> kind, int from, int to) {
        T value = find(kind, from, to);
        return value != null ? value : make(kind, from, to);
    }

    /** Returns the value that this function made from the same plain text, if it is still kept. */
    @SuppressWarnings("unchecked") // A value kept for a function was made by it.
    <T> @Nullable T find(Function<String, T> kind, int from, int to) {
        if (!isKept(from, to)) {
            return null;
        }
        int place = place(kind, from, to);
        boolean same = kinds[place] == kind && Arrays.equals(in, starts[place], ends[place], in, from, to);
        return same ? (T) values[place] : null;
    }

    /** Makes a value from the plain text between these indexes, and keeps it if it is short. */
    <T> T make(Function<String, T> kind, int from, int to) {
        T value = kind.apply(Utf8Text.plain(in, from, to));
        if (isKept(from, to)) {
            int place = place(kind, from, to);
            values[place] = value;
            kinds[place] = kind;
            starts[place] = from;
            ends[place] = to;
        }
        return value;
    }

    private boolean isKept(int from, int to) {
        return to > from && to - from <= longest && from + Long.BYTES <= in.length;
    }

    private int place(Object kind, int from, int to) {
        long first = Utf8Text.eight(in, from);
        int length = to - from;
        long bits = length < Long.BYTES
                ? first & ((1L << (length * Byte.SIZE)) - 1)
                : first ^ Long.rotateLeft(Utf8Text.eight(in, to - Long.BYTES), ROTATION);
        return (int) (((bits + length + System.identityHashCode(kind)) * SPREAD) >>> (Long.SIZE - PLACE_BITS));
    }
}
