package dev.tapedeck.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** Finds where the values of an array start without reading them: only strings and brackets are looked at. */
final class RecordScan {
    private static final int USUAL_PAGE = 50;

    private final byte[] in;
    private final int limit;
    private int[] starts = new int[USUAL_PAGE];
    private int count;
    private int passed;
    private int at;

    /** For the array that starts at this index. */
    RecordScan(byte[] in, int from, int limit) {
        this.in = in;
        this.limit = limit;
        this.at = from + 1;
    }

    /** Scans the array, and answers the index behind it. */
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
                throw new MalformedJsonException("The values of a list are not parted by commas");
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

    /** Goes to the next byte that is no space. */
    private byte mark() throws IOException {
        at = Utf8Text.endOfSpace(in, at, limit);
        if (at >= limit) {
            throw new EOFException("The text ended within a list");
        }
        return in[at];
    }

    /** The value that could not be passed over, counted from 0. */
    int broken() {
        return passed;
    }

    int[] starts() {
        return Arrays.copyOf(starts, count);
    }

    /** The index behind the value that starts here; what stands within it is checked when it is read. */
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
