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
    private static final int NOWHERE = -1;
    private static final @Nullable FieldName[] NAMES = new @Nullable FieldName[PLACES];

    private final QuotedName quoted;
    private final String text;
    // Places and no names: those would hold on to the ones that followed them, and so on, long after they were read.
    private final int place;
    private int next = NOWHERE;
    private int nextButOne = NOWHERE;

    private FieldName(QuotedName quoted, String text, int place) {
        this.quoted = quoted;
        this.text = text;
        this.place = place;
    }

    /** The name whose characters start here, just behind their quote, and which may follow the previous one. */
    static FieldName read(@Nullable FieldName previous, byte[] in, int from) throws IOException {
        if (previous == null) {
            return find(in, from);
        }
        FieldName expected = kept(previous.next);
        if (expected != null && expected.isAt(in, from)) {
            return expected;
        }
        // Where the same name stands in an object and in one within it, two names follow it in turn.
        FieldName other = kept(previous.nextButOne);
        FieldName name = other != null && other.isAt(in, from) ? other : find(in, from);
        previous.nextButOne = previous.next;
        previous.next = name.place;
        return name;
    }

    private static @Nullable FieldName kept(int place) {
        return place == NOWHERE ? null : NAMES[place];
    }

    private boolean isAt(byte[] in, int from) {
        return quoted.isAt(in, from);
    }

    private static FieldName find(byte[] in, int from) throws IOException {
        int to = Utf8Text.endOfString(in, from, in.length);
        if (to - from > LONGEST) {
            return of(in, from, to, NOWHERE);
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        int place = (hash ^ (hash >>> 10)) & (PLACES - 1);
        FieldName known = NAMES[place];
        if (known == null || !known.isAt(in, from)) {
            known = of(in, from, to, place);
            NAMES[place] = known;
        }
        return known;
    }

    private static FieldName of(byte[] in, int from, int to, int place) throws IOException {
        String text = Utf8Text.decode(in, from, to);
        return new FieldName(new QuotedName(Arrays.copyOfRange(in, from, to + 1)), text, place);
    }

    /** How many bytes stand between its quotes. */
    int length() {
        return quoted.length() - 1;
    }

    String text() {
        return text;
    }
}
