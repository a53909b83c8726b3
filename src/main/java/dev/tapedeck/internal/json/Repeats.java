package dev.tapedeck.internal.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The short values of one text that were read lately, such as the account's SID in every record: one that comes again
 * is not made again.
 *
 * <p>Each place keeps its last value, so that memory is bounded. Not thread-safe.
 */
final class Repeats {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PLACE_BITS = 8;
    private static final int PLACES = 1 << PLACE_BITS;
    private static final int ROTATION = 29;
    // A SID has 34 characters, a UUID 36; what is longer seldom repeats.
    private static final int LONGEST = 40;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final byte[] in;
    private final int[] starts = new int[PLACES];
    private final int[] ends = new int[PLACES];
    private final @Nullable Object[] values = new @Nullable Object[PLACES];
    private final @Nullable Object[] kinds = new @Nullable Object[PLACES];

    Repeats(byte[] in) {
        this.in = in;
    }

    /** The value that this function makes of the plain text between these places, or has made of the same one. */
    @SuppressWarnings("unchecked") // What is kept for a function is of its making.
    <T> T get(Function<String, T> kind, int from, int to) {
        int length = to - from;
        if (length == 0 || length > LONGEST || from + Long.BYTES > in.length) {
            return kind.apply(Utf8Text.plain(in, from, to));
        }
        int place = place(kind, from, to);
        Object last = values[place];
        if (last != null && kinds[place] == kind && Arrays.equals(in, starts[place], ends[place], in, from, to)) {
            return (T) last;
        }
        T value = kind.apply(Utf8Text.plain(in, from, to));
        values[place] = value;
        kinds[place] = kind;
        starts[place] = from;
        ends[place] = to;
        return value;
    }

    private int place(Object kind, int from, int to) {
        long first = (long) LONGS.get(in, from);
        int length = to - from;
        long bits = length < Long.BYTES
                ? first & ((1L << (length * Byte.SIZE)) - 1)
                : first ^ Long.rotateLeft((long) LONGS.get(in, to - Long.BYTES), ROTATION);
        return (int) (((bits + length + System.identityHashCode(kind)) * SPREAD) >>> (Long.SIZE - PLACE_BITS));
    }
}
