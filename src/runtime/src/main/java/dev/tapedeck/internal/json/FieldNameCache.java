package dev.tapedeck.internal.json;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields that were read lately. Names repeat with every object: each is made into a String once, and knows
 * which one followed it last, as it mostly will again.
 *
 * <p>Of names that fall on one place, the last one stays: there are never more than a fixed number. Thread-safe: a race
 * costs a String at most.
 */
public final class FieldNameCache {
    // Powers of two. A client reads pages of any number of kinds; a text alone has few names.
    private static final int PLACES_OF_CLIENT = 1024;
    private static final int PLACES_OF_TEXT = 32;
    private static final int LONGEST = 64;
    private static final int NOWHERE = -1;

    private final @Nullable Name[] names;

    private FieldNameCache(int places) {
        this.names = new @Nullable Name[places];
    }

    /** A cache for all texts that a client reads. */
    public static FieldNameCache ofClient() {
        return new FieldNameCache(PLACES_OF_CLIENT);
    }

    /** A cache for one text. */
    static FieldNameCache ofText() {
        return new FieldNameCache(PLACES_OF_TEXT);
    }

    /** The name whose characters start here, just behind their quote, and which may follow the previous one. */
    Name read(@Nullable Name previous, byte[] in, int from) throws IOException {
        if (previous == null) {
            return find(in, from);
        }
        Name expected = at(previous.next);
        if (expected != null && expected.isAt(in, from)) {
            return expected;
        }
        // Where the same name stands in an object and in one within it, two names follow it in turn.
        Name other = at(previous.nextButOne);
        Name name = other != null && other.isAt(in, from) ? other : find(in, from);
        previous.nextButOne = previous.next;
        previous.next = name.place;
        return name;
    }

    private @Nullable Name at(int place) {
        return place == NOWHERE ? null : names[place];
    }

    private Name find(byte[] in, int from) throws IOException {
        int to = Utf8Text.endOfString(in, from, in.length);
        if (to - from > LONGEST) {
            return new Name(in, from, to, NOWHERE);
        }
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + in[i];
        }
        int place = (hash ^ (hash >>> 10)) & (names.length - 1);
        Name known = names[place];
        if (known == null || !known.isAt(in, from)) {
            known = new Name(in, from, to, place);
            names[place] = known;
        }
        return known;
    }

    /** One name, as text and as the bytes that it was read from. */
    static final class Name {
        private final QuotedName quoted;
        private final String text;
        // Places and no names: those would hold on to the ones that followed them, and so on, long after they were
        // read.
        private final int place;
        private int next = NOWHERE;
        private int nextButOne = NOWHERE;

        private Name(byte[] in, int from, int to, int place) throws IOException {
            this.quoted = new QuotedName(Arrays.copyOfRange(in, from, to + 1));
            this.text = Utf8Text.decode(in, from, to);
            this.place = place;
        }

        private boolean isAt(byte[] in, int from) {
            return quoted.isAt(in, from);
        }

        /** How many bytes stand between its quotes. */
        int length() {
            return quoted.length() - 1;
        }

        String text() {
            return text;
        }
    }
}
