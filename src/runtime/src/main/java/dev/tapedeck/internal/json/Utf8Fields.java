package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of JSON objects directly from the bytes: common values are read here, and unusual ones by the
 * adapters, through Gson's reader. Not thread-safe.
 */
public final class Utf8Fields {
    /** Returned instead of a field's index at the end of the object. */
    public static final int END = -2;

    /** Returned instead of a whole number if the value is something else. */
    public static final long NOT_WHOLE = Long.MIN_VALUE;

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final int TIME_LENGTH = 20;
    private static final int MOST_DIGITS = 18;

    private final Utf8Tokens tokens;
    private final byte[] in;
    // Null for a single record, in which hardly anything repeats.
    private final @Nullable LastValueCache lastValues;

    Utf8Fields(Utf8Tokens tokens, @Nullable LastValueCache lastValues) {
        this.tokens = tokens;
        this.in = tokens.in;
        this.lastValues = lastValues;
    }

    /**
     * Reads the name of the next field.
     *
     * @param expected the index that it probably has
     * @return its index; {@link FieldTable#OTHER}, or {@link #END} at the end of the object, whose mark is not read
     */
    public int next(FieldTable table, int expected) throws IOException {
        int start = tokens.startOfName();
        int index = start < 0 ? FieldTable.OTHER : table.find(in, start, expected);
        if (index >= 0) {
            tokens.passName(table.name(index), start + table.length(index));
            return index;
        }
        return tokens.peek() == JsonToken.END_OBJECT ? END : table.indexOf(tokens.name());
    }

    /** Reads the key of a map's next entry; null at the end of the map, whose mark is not read. */
    public @Nullable String nextKey() throws IOException {
        int start = tokens.startOfName();
        if (start >= 0) {
            return tokens.name(start);
        }
        return tokens.peek() == JsonToken.END_OBJECT ? null : tokens.name();
    }

    /** Reads a field's null. Returns false if the value is something else, which is then still to be read. */
    public boolean isNull() {
        int start = tokens.startOfValue();
        int to = start + NULL.length;
        boolean found = start >= 0
                && to < in.length
                && in[start] == 'n'
                && Arrays.equals(in, start, to, NULL, 0, NULL.length)
                && Utf8Text.isEnd(in[to]);
        if (found) {
            tokens.passValue(to);
        }
        return found;
    }

    /**
     * Reads a plain string.
     *
     * @param field the number of the field; a repeated value of the field is made only once
     * @return null if the value is something else, which is then still to be read
     */
    public <T> @Nullable T text(Function<String, T> kind, int field) {
        int start = tokens.startOfValue();
        if (start < 0 || in[start] != '"') {
            return null;
        }
        int from = start + 1;
        T last = lastValues == null ? null : lastValues.ifSame(kind, field, from);
        if (lastValues != null && last != null) {
            tokens.passValue(from + lastValues.length(field) + 1);
            return last;
        }
        int to = Utf8Text.endOfPlain(in, from, in.length);
        if (to == in.length || in[to] != '"') {
            return null;
        }
        tokens.passValue(to + 1);
        return lastValues == null ? kind.apply(Utf8Text.plain(in, from, to)) : lastValues.get(kind, field, from, to);
    }

    /**
     * Reads a time in the common format. Returns null if the value is something else, which is then still to be read.
     */
    public @Nullable Instant time() {
        int start = tokens.startOfValue();
        int from = start + 1;
        int to = from + TIME_LENGTH;
        if (start < 0 || to >= in.length || in[start] != '"' || in[to] != '"' || !Timestamps.isCommon(in, from, to)) {
            return null;
        }
        try {
            Instant time = Instant.ofEpochSecond(Timestamps.epochSecond(in, from));
            tokens.passValue(to + 1);
            return time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Reads a whole number of few digits between these bounds. Returns {@link #NOT_WHOLE} if the value is something
     * else, which is then still to be read.
     */
    public long whole(long least, long most) {
        int start = tokens.startOfValue();
        if (start < 0) {
            return NOT_WHOLE;
        }
        boolean negative = in[start] == '-';
        int first = negative ? start + 1 : start;
        int at = first;
        long number = 0;
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            number = number * 10 + (in[at++] - '0');
        }
        int digits = at - first;
        boolean usual = digits > 0 && digits <= MOST_DIGITS && (in[first] != '0' || digits == 1);
        if (!usual || at == in.length || !Utf8Text.isEnd(in[at])) {
            return NOT_WHOLE;
        }
        long signed = negative ? -number : number;
        if (signed < least || signed > most) {
            return NOT_WHOLE;
        }
        tokens.passValue(at);
        return signed;
    }

    /** The number of objects and arrays around this position. */
    public int depth() {
        return tokens.path.depth();
    }

    /** The name of the latest field of the innermost object. */
    public String name() {
        return tokens.path.name();
    }

    /** Goes back to the value of the latest field of the object at this depth, skips it, and returns its JSON. */
    public String pass(int depth) throws IOException {
        return RawFields.pass(tokens, depth);
    }

    /** Returns the values, as JSON, of each repeated field of the innermost object, which was read to its end. */
    public Map<String, List<String>> repeated() throws IOException {
        return RawFields.repeated(tokens);
    }

    /** Returns the path of this field of the innermost object. */
    public String pathOf(String field) {
        return tokens.path.pathOf(field);
    }

    /** Returns the id of the innermost object that has one; an empty text if none has. */
    public String identity() {
        return RecordId.find(tokens);
    }
}
