package dev.tapedeck.id;

import java.util.Objects;

/** The two forms of ids. */
final class Format {
    private static final int SID_LENGTH = 34;
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST_QUOTE = 80;

    private Format() {}

    static String requireSid(String name, String prefix, String value) {
        Objects.requireNonNull(value, "value");
        if (isSid(prefix, value)) {
            return value;
        }
        String kind = name.isEmpty() ? "a SID (two letters" : article(name) + " SID (" + prefix;
        throw new IllegalArgumentException("Expected " + kind + " and 32 hex digits) but was " + quoted(value));
    }

    static String requireUuid(String name, String value) {
        Objects.requireNonNull(value, "value");
        if (isUuid(value)) {
            return value;
        }
        String kind = article(name) + " id (a UUID such as 0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13)";
        throw new IllegalArgumentException("Expected " + kind + " but was " + quoted(value));
    }

    static boolean isSid(String prefix, String value) {
        boolean kind = prefix.isEmpty()
                ? value.length() > 1 && isLetter(value.charAt(0)) && isLetter(value.charAt(1))
                : value.startsWith(prefix);
        return kind && value.length() == SID_LENGTH && isHex(value, 2, SID_LENGTH);
    }

    // java.util.UUID.fromString accepts "1-1-1-1-1", so it is no check.
    static boolean isUuid(String value) {
        return value.length() == UUID_LENGTH
                && isHex(value, 0, 8)
                && value.charAt(8) == '-'
                && isHex(value, 9, 13)
                && value.charAt(13) == '-'
                && isHex(value, 14, 18)
                && value.charAt(18) == '-'
                && isHex(value, 19, 23)
                && value.charAt(23) == '-'
                && isHex(value, 24, UUID_LENGTH);
    }

    private static boolean isHex(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static String article(String name) {
        return ("AEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String quoted(String value) {
        if (value.length() <= LONGEST_QUOTE) {
            return '"' + value + '"';
        }
        boolean split = Character.isHighSurrogate(value.charAt(LONGEST_QUOTE - 1));
        String beginning = value.substring(0, split ? LONGEST_QUOTE - 1 : LONGEST_QUOTE);
        return '"' + beginning + "...\" (" + value.length() + " characters)";
    }
}
