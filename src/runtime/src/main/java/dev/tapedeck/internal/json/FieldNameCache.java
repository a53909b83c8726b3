package dev.tapedeck.internal.json;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A cache of recently read field names. Names repeat with every object: each is converted to a String once, and
 * remembers which name followed it last, which mostly follows it again.
 *
 * <p>If two names have the same index, the later one replaces the earlier, so the size is fixed. Thread-safe: a race
 * costs a String at most.
 */
public final class FieldNameCache {
    // Powers of two. A client reads pages of any number of kinds; a single text has few names.
    private static final int PLACES_OF_CLIENT = 1024;
    private static final int PLACES_OF_TEXT = 32;
    private static final int LONGEST = 64;
    private static final int NOWHERE = -1;

    private final @Nullable Name[] names;

    private FieldNameCache(int places) {
        this.names = new @Nullable Name[places];
    }

    /** Returns a cache for all texts that a client reads. */
    public static FieldNameCache ofClient() {
        return new FieldNameCache(PLACES_OF_CLIENT);
    }

    /** Returns a cache for one text. */
    static FieldNameCache ofText() {
        return new FieldNameCache(PLACES_OF_TEXT);
    }

    /**
     * Returns the name whose characters start here, just after their quote; the name that followed the previous one is
     * tried first.
     */
    Name read(@Nullable Name previous, byte[] in, int from) throws IOException {
        if (previous == null) {
            return find(in, from);
        }
        Name expected = at(previous.next);
        if (expected != null && expected.isAt(in, from)) {
            return expected;
        }
        // If the same name is in an object and in one within it, two names follow it in turn.
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
        // Indexes instead of names: names would keep their followers in memory, and those theirs, long after they were
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

        /** The number of bytes between its quotes. */
        int length() {
            return quoted.length() - 1;
        }

        String text() {
            return text;
        }
    }
}
