package dev.tapedeck.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Finds the starts of an array's values without reading them: only strings and brackets are examined. */
final class RecordScan {
    private static final int USUAL_PAGE = 50;

    private final byte[] in;
    private final int limit;
    private int[] starts = new int[USUAL_PAGE];
    private int count;
    private int passed;
    private int at;

    /** Creates a scan of the array that starts at this index. */
    RecordScan(byte[] in, int from, int limit) {
        this.in = in;
        this.limit = limit;
        this.at = from + 1;
    }

    /** Scans the array, and returns the index after it. */
    int run() throws IOException {
        if (mark() == ']') {
            return at + 1;
        }
        while (true) {
            add(mark());
            at = endOfValue(in, at, limit);
            passed++;
            byte mark = mark();
            at++;
            if (mark == ']') {
                return at;
            }
            if (mark != ',') {
                throw new MalformedJsonException("The values of a list are not separated by commas");
            }
        }
    }

    private void add(byte first) throws IOException {
        if (first == ',' || first == ']' || first == '}' || first == ':') {
            throw new MalformedJsonException("A value is missing in a list");
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = at;
    }

    /** Moves to the next byte that is not a space. */
    private byte mark() throws IOException {
        at = Utf8Text.endOfSpace(in, at, limit);
        if (at >= limit) {
            throw new EOFException("The text ended within a list");
        }
        return in[at];
    }

    /** The index of the value that could not be skipped, counted from 0. */
    int broken() {
        return passed;
    }

    int[] starts() {
        return Arrays.copyOf(starts, count);
    }

    /** Returns the index after the value that starts here; its contents are checked when it is read. */
    static int endOfValue(byte[] in, int from, int limit) throws IOException {
        return switch (in[from]) {
            case '"' -> Utf8Text.skipString(in, from + 1, limit) + 1;
            case '{', '[' -> endOfBrackets(in, from, limit);
            default -> endOfWord(in, from, limit);
        };
    }

    private static int endOfBrackets(byte[] in, int from, int limit) throws IOException {
        int depth = 0;
        for (int at = from; at < limit; at++) {
            byte mark = in[at];
            if (mark == '"') {
                at = Utf8Text.skipString(in, at + 1, limit);
            } else if (mark == '{' || mark == '[') {
                depth++;
            } else if (mark == '}' || mark == ']') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        throw new EOFException("The text ended within a value");
    }

    private static int endOfWord(byte[] in, int from, int limit) throws IOException {
        for (int at = from; at < limit; at++) {
            if (in[at] == ',' || in[at] == ']' || in[at] == '}') {
                return at;
            }
        }
        throw new EOFException("The text ended within a value");
    }
}
