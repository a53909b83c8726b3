package dev.tapedeck.internal.json;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields, which repeat with every object: each is made into a String once.
 *
 * <p>Of names that fall on one place, the last one stays: there are never more than a fixed number. Thread-safe: a race
 * costs a String at most.
 */
final class FieldNames {
    private static final int PLACES = 1024;
    private static final int LONGEST = 64;
    private static final @Nullable Name[] NAMES = new @Nullable Name[PLACES];

    private FieldNames() {}

    /** The name between these places of the text. */
    static String of(byte[] in, int from, int to) throws IOException {
        int length = to - from;
        if (length > LONGEST) {
            return Utf8Text.decode(in, from, to);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        int place = (hash ^ (hash >>> 10)) & (PLACES - 1);
        Name known = NAMES[place];
        if (known != null && Arrays.equals(known.utf8, 0, known.utf8.length, in, from, to)) {
            return known.text;
        }
        // Interned, it is the very constant that a switch of generated code compares it with.
        Name name = new Name(
                Arrays.copyOfRange(in, from, to), Utf8Text.decode(in, from, to).intern());
        NAMES[place] = name;
        return name.text;
    }

    private static final class Name {
        private final byte[] utf8;
        private final String text;

        Name(byte[] utf8, String text) {
            this.utf8 = utf8;
            this.text = text;
        }
    }
}
