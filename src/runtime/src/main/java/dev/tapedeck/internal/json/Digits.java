package dev.tapedeck.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;

/** The numbers of a JSON text. */
final class Digits {
    private static final int SHORT = 18;

    private Digits() {}

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

    /** Whether this number is whole, and short enough for 64 bits whatever its digits. */
    static boolean isShortWhole(byte[] in, int from, int to) {
        if (to - from > SHORT) {
            return false;
        }
        for (int i = in[from] == '-' ? from + 1 : from; i < to; i++) {
            if (in[i] < '0' || in[i] > '9') {
                return false;
            }
        }
        return true;
    }

    /** A number that is whole and short. */
    static long whole(byte[] in, int from, int to) {
        boolean negative = in[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            number = number * 10 + (in[i] - '0');
        }
        return negative ? -number : number;
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
        if (at < end && ",]} \n\r\t".indexOf(in[at]) < 0) {
            throw new MalformedJsonException("A value goes on with a character that none has");
        }
    }
}
