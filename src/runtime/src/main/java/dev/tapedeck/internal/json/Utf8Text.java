package dev.tapedeck.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds and reads the strings, numbers and words of a JSON text in UTF-8, without decoding the text as a whole.
 *
 * <p>Nearly all strings of the services are plain: ASCII without escapes. Eight bytes are examined at a time.
 */
final class Utf8Text {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final int ESCAPED_UNIT_DIGITS = 4;

    private Utf8Text() {}

    /** Returns the index of the first byte from here on that is not a plain character of a string, such as a quote. */
    static int endOfPlain(byte[] in, int from, int end) {
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long eight = eight(in, at);
            // A borrow affects only bytes after the first match, which alone counts.
            long found = (zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | ((eight - SPACES) & ~eight) | eight)
                    & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (at < end && isPlain(in[at])) {
            at++;
        }
        return at;
    }

    /** Returns the eight bytes from here on; the first one is the lowest. */
    static long eight(byte[] in, int from) {
        return (long) LONGS.get(in, from);
    }

    private static long zeros(long eight) {
        return (eight - ONES) & ~eight;
    }

    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\';
    }

    /** Returns the index of the first byte from here on that is not white space of JSON. */
    static int endOfSpace(byte[] in, int from, int end) {
        int at = from;
        // Nearly always only the first comparison is made: services write no spaces.
        while (at < end && in[at] <= ' ' && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Throws unless this word, one of JSON's three, is here. */
    static void requireWord(byte[] in, int from, int end, String word) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            if (from + i >= end) {
                throw new EOFException("The text ended within a value");
            }
            if (in[from + i] != word.charAt(i)) {
                throw new MalformedJsonException("A value is neither true, false nor null");
            }
        }
        requireEnd(in, from + word.length(), end);
    }

    /** Returns the index of the quote that ends the string whose characters start here. */
    static int endOfString(byte[] in, int from, int end) throws IOException {
        int at = endOfPlain(in, from, end);
        while (at < end && in[at] != '"') {
            if (in[at] >= 0 && in[at] < ' ') {
                throw new MalformedJsonException("A string has a control character without an escape");
            }
            at = endOfPlain(in, in[at] == '\\' ? at + 2 : at + 1, end);
        }
        if (at >= end) {
            throw new EOFException("The text ended within a string");
        }
        return at;
    }

    /** Returns the index of the quote that ends the string whose characters start here, without checking them. */
    static int skipString(byte[] in, int from, int end) throws IOException {
        int at = from;
        while (at < end) {
            if (at + Long.BYTES <= end) {
                long eight = eight(in, at);
                long found = (zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES)) & HIGH_BITS;
                if (found == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(found) >> 3;
            }
            if (in[at] == '"') {
                return at;
            }
            at += in[at] == '\\' ? 2 : 1;
        }
        throw new EOFException("The text ended within a string");
    }

    /** Returns the string of plain characters. */
    static String plain(byte[] in, int from, int to) {
        return new String(in, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Returns the string of the characters between its quotes. */
    static String decode(byte[] in, int from, int to) throws IOException {
        int at = endOfPlain(in, from, to);
        if (at == to) {
            return plain(in, from, to);
        }
        StringBuilder text = new StringBuilder(to - from);
        int start = from;
        for (; at < to; at++) {
            if (in[at] == '\\') {
                text.append(new String(in, start, at - start, StandardCharsets.UTF_8));
                at = unescape(in, at + 1, to, text);
                start = at + 1;
            }
        }
        return text.append(new String(in, start, to - start, StandardCharsets.UTF_8))
                .toString();
    }

    /** Appends the character of the escape, and returns the index of the escape's last byte. */
    private static int unescape(byte[] in, int at, int to, StringBuilder text) throws IOException {
        int plain = "\"\\/bfnrt".indexOf(in[at]);
        if (plain >= 0) {
            text.append("\"\\/\b\f\n\r\t".charAt(plain));
            return at;
        }
        if (in[at] != 'u' || at + ESCAPED_UNIT_DIGITS >= to) {
            throw new MalformedJsonException("A string has an escape that JSON does not have");
        }
        int unit = 0;
        for (int i = 1; i <= ESCAPED_UNIT_DIGITS; i++) {
            int digit = Character.digit(in[at + i], 16);
            if (digit < 0) {
                throw new MalformedJsonException("An escape in a string lacks four hex digits");
            }
            unit = (unit << 4) | digit;
        }
        text.append((char) unit);
        return at + ESCAPED_UNIT_DIGITS;
    }

    /** Returns the index after the number that starts here. */
    static int endOfNumber(byte[] in, int from, int end) throws IOException {
        int at = from < end && in[from] == '-' ? from + 1 : from;
        int whole = at;
        at = digits(in, at, end);
        if (in[whole] == '0' && at > whole + 1) {
            throw new MalformedJsonException("A number has a leading zero");
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

    /** Throws unless a number or word ends here: at the end of the text, a space or a mark of JSON. */
    static void requireEnd(byte[] in, int at, int end) throws IOException {
        if (at < end && !isEnd(in[at])) {
            throw new MalformedJsonException("A value continues with an invalid character");
        }
    }

    /** Returns whether this byte ends a number or a word. */
    static boolean isEnd(byte mark) {
        return ",]} \n\r\t".indexOf(mark) >= 0;
    }
}
