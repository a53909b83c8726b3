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
        int depth = 0;
        int at = from;
        while (at < limit) {
            switch (in[at]) {
                case '"' -> at = Utf8Text.endOfString(in, at + 1, limit);
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    depth--;
                    if (depth < 0) {
                        return at;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        return at;
                    }
                }
                default -> {}
            }
            at++;
            if (depth == 0 && isEnd(in[at - 1])) {
                return at;
            }
        }
        throw new EOFException("The text ended within a value");
    }

    private static boolean isEnd(byte last) {
        return last == '"' || last == '}' || last == ']';
    }
}
