package dev.tapedeck.internal.json;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The name of a field. Names repeat with every object: each is made into a String once, and knows which one followed it
 * last, as it mostly will again.
 *
 * <p>Of names that fall on one place, the last one stays: there are never more than a fixed number. Thread-safe: a race
 * costs a String at most.
 */
final class FieldName {
    private static final int PLACES = 1024;
    private static final int LONGEST = 64;
    private static final @Nullable FieldName[] NAMES = new @Nullable FieldName[PLACES];

    private final byte[] utf8;
    private final String text;
    private @Nullable FieldName next;

    private FieldName(byte[] utf8, String text) {
        this.utf8 = utf8;
        this.text = text;
    }

    /** The name whose characters start here, just behind their quote, and which may follow the previous one. */
    static FieldName read(@Nullable FieldName previous, byte[] in, int from) throws IOException {
        FieldName expected = previous == null ? null : previous.next;
        if (expected != null && expected.isAt(in, from)) {
            return expected;
        }
        FieldName name = find(in, from, Utf8Text.endOfString(in, from, in.length));
        if (previous != null) {
            previous.next = name;
        }
        return name;
    }

    private boolean isAt(byte[] in, int from) {
        int to = from + utf8.length;
        return to < in.length && in[to] == '"' && Arrays.equals(utf8, 0, utf8.length, in, from, to);
    }

    private static FieldName find(byte[] in, int from, int to) throws IOException {
        if (to - from > LONGEST) {
            return of(in, from, to);
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        int place = (hash ^ (hash >>> 10)) & (PLACES - 1);
        FieldName known = NAMES[place];
        if (known == null || !known.isAt(in, from)) {
            known = of(in, from, to);
            NAMES[place] = known;
        }
        return known;
    }

    private static FieldName of(byte[] in, int from, int to) throws IOException {
        // Interned, it is the very constant that a switch of generated code compares it with.
        return new FieldName(
                Arrays.copyOfRange(in, from, to), Utf8Text.decode(in, from, to).intern());
    }

    /** How many bytes stand between its quotes. */
    int length() {
        return utf8.length;
    }

    String text() {
        return text;
    }
}
