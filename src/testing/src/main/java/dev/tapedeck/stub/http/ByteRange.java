package dev.tapedeck.stub.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file, from its first to its last byte, both included (RFC 9110, 14.1.2). */
public record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("(?i)bytes=(?:(\\d+)-(\\d*)|-(\\d+))");

    /**
     * Returns the range of a file of that size that a {@code Range} header names. Empty if the header must be ignored:
     * it is malformed or names several ranges.
     */
    public static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            return Optional.of(new ByteRange(Math.max(0, size - number(matcher.group(3))), size - 1));
        }
        long first = number(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : number(matcher.group(2));
        return first > last ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    private static long number(String digits) {
        // A position that needs more than 64 bits is beyond the end of every file.
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    /** Returns whether the file has any byte of this range. */
    public boolean isSatisfiable() {
        return first <= last;
    }

    public long length() {
        return last - first + 1;
    }
}
