package dev.tapedeck.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;

/** Finds one character of a secret in a message, in any spelling. */
final class EscapedCharacter {
    // The most times that a text is escaped repeatedly; without a bound, malicious texts could take forever.
    private static final int MOST_REPEATS = 8;
    private static final int HEX = 16;
    private static final int ESCAPED_UNIT_DIGITS = 4;

    private static final int NOWHERE = -1;

    // The characters that HTML escapes by name, and the names for other ASCII characters in its longer table.
    private static final Map<String, Integer> ENTITIES = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", (int) ' '),
            Map.entry("sol", (int) '/'),
            Map.entry("bsol", (int) '\\'),
            Map.entry("plus", (int) '+'),
            Map.entry("equals", (int) '='),
            Map.entry("colon", (int) ':'),
            Map.entry("semi", (int) ';'),
            Map.entry("comma", (int) ','),
            Map.entry("period", (int) '.'),
            Map.entry("excl", (int) '!'),
            Map.entry("quest", (int) '?'),
            Map.entry("num", (int) '#'),
            Map.entry("dollar", (int) '$'),
            Map.entry("percnt", (int) '%'),
            Map.entry("commat", (int) '@'),
            Map.entry("lpar", (int) '('),
            Map.entry("rpar", (int) ')'),
            Map.entry("lsqb", (int) '['),
            Map.entry("lbrack", (int) '['),
            Map.entry("rsqb", (int) ']'),
            Map.entry("rbrack", (int) ']'),
            Map.entry("lcub", (int) '{'),
            Map.entry("lbrace", (int) '{'),
            Map.entry("rcub", (int) '}'),
            Map.entry("rbrace", (int) '}'),
            Map.entry("ast", (int) '*'),
            Map.entry("hat", (int) '^'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("grave", (int) '`'),
            Map.entry("verbar", (int) '|'),
            Map.entry("vert", (int) '|'),
            Map.entry("tilde", (int) '~'),
            Map.entry("dash", (int) '-'),
            Map.entry("hyphen", (int) '-'));

    private EscapedCharacter() {}

    /** Returns the index after this character in any spelling; negative if there is another character here. */
    static int end(String message, int at, int wanted) {
        if (at >= message.length()) {
            return NOWHERE;
        }
        int escaped = switch (message.charAt(at)) {
            case '&' -> entity(message, at, wanted);
            case '%' -> percent(message, at, wanted);
            case '\\' -> backslash(message, at, wanted);
            case '+' -> wanted == ' ' ? at + 1 : NOWHERE;
            default -> NOWHERE;
        };
        if (escaped != NOWHERE) {
            return escaped;
        }
        return message.codePointAt(at) == wanted ? at + Character.charCount(wanted) : NOWHERE;
    }

    /** Matches a character reference of HTML, by number or name, after its ampersand, which may be escaped itself. */
    private static int entity(String message, int at, int wanted) {
        int start = at + 1;
        for (int i = 0; i < MOST_REPEATS && message.startsWith("amp;", start); i++) {
            int inner = entityBody(message, start + 4, wanted);
            if (inner != NOWHERE) {
                return inner;
            }
            start += 4;
        }
        return entityBody(message, at + 1, wanted);
    }

    private static int entityBody(String message, int start, int wanted) {
        int end = start;
        while (end < message.length()
                && end - start < 12
                && (Character.isLetterOrDigit(message.charAt(end)) || message.charAt(end) == '#')) {
            end++;
        }
        String body = message.substring(start, end);
        int value = body.startsWith("#") ? number(body) : ENTITIES.getOrDefault(body.toLowerCase(Locale.ROOT), NOWHERE);
        boolean closed = end < message.length() && message.charAt(end) == ';';
        return value == wanted ? end + (closed ? 1 : 0) : NOWHERE;
    }

    private static int number(String body) {
        boolean hex = body.length() > 1 && Character.toLowerCase(body.charAt(1)) == 'x';
        try {
            return Integer.parseInt(body.substring(hex ? 2 : 1), hex ? HEX : 10);
        } catch (NumberFormatException e) {
            return NOWHERE;
        }
    }

    /** Matches {@code %2F} and {@code %252f}, and for non-ASCII characters the escaped bytes of UTF-8. */
    private static int percent(String message, int start, int wanted) {
        int at = start;
        for (byte expected : Character.toString(wanted).getBytes(UTF_8)) {
            if (at >= message.length() || message.charAt(at) != '%') {
                return NOWHERE;
            }
            at++;
            int value = Byte.toUnsignedInt(expected);
            for (int i = 0; i < MOST_REPEATS && hex(message, at, 2) != value && message.startsWith("25", at); i++) {
                at += 2;
            }
            int found = hex(message, at, 2);
            // A form's plus for a space may have been escaped again.
            if (found != value && !(value == ' ' && found == '+')) {
                return NOWHERE;
            }
            at += 2;
        }
        return at;
    }

    /** Matches an escape of JSON, or of a JSON text within JSON: a backslash and the character, or its number. */
    private static int backslash(String message, int start, int wanted) {
        int at = start;
        while (at < message.length() && at - start < MOST_REPEATS && message.charAt(at) == '\\') {
            at++;
        }
        if (message.startsWith("u", at)) {
            int unit = hex(message, at + 1, ESCAPED_UNIT_DIGITS);
            int end = at + 1 + ESCAPED_UNIT_DIGITS;
            int entity = unit == '&' ? entity(message, end - 1, wanted) : NOWHERE;
            if (entity != NOWHERE || unit == wanted) {
                return entity == NOWHERE ? end : entity;
            }
        } else if (message.startsWith("x", at) && hex(message, at + 1, 2) == wanted) {
            return at + 3;
        }
        if (wanted == '\\') {
            return at;
        }
        boolean mark = !Character.isLetterOrDigit(wanted);
        return mark && at < message.length() && message.codePointAt(at) == wanted
                ? at + Character.charCount(wanted)
                : NOWHERE;
    }

    private static int hex(String message, int at, int digits) {
        if (at + digits > message.length()) {
            return NOWHERE;
        }
        int value = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(message.charAt(i), HEX);
            if (digit < 0) {
                return NOWHERE;
            }
            value = value * HEX + digit;
        }
        return value;
    }
}
