package dev.tapedeck.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;

/** The numbers of a JSON text. */
final class JsonNumbers {
    private JsonNumbers() {}

    /** The index behind the number that starts here. */
    static int endOfNumber(byte[] in, int from, int end) throws IOException {
        int at = from < end && in[from] == '-' ? from + 1 : from;
        int whole = at;
        at = digits(in, at, end);
        if (in[whole] == '0' && at > whole + 1) {
            throw new MalformedJsonException("A number starts with a zero that it doesn't need");
        }
        if (at < end && in[at] == '.') {
            at = digits(in, at + 1, end);
        }
        if (at < end && (in[at] == 'e' || in[at] == 'E')) {
            at++;
            if (at < end && (in[at] == '+' || in[at] == '-')) {
                at++;
            }
            at = digits(in, at, end);
        }
        requireEnd(in, at, end);
        return at;
    }

    private static int digits(byte[] in, int from, int end) throws IOException {
        int at = from;
        while (at < end && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        if (at == from) {
            throw new MalformedJsonException("A number lacks a digit");
        }
        return at;
    }

    /** A number or a word ends where the text, a space or a mark of JSON is. */
    static void requireEnd(byte[] in, int at, int end) throws IOException {
        if (at < end && !isEnd(in[at])) {
            throw new MalformedJsonException("A value goes on with a character that none has");
        }
    }

    /** Whether what stands here ends a number or a word. */
    static boolean isEnd(byte mark) {
        return ",]} \n\r\t".indexOf(mark) >= 0;
    }
}
