package dev.tapedeck.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to re-encode a URL's path and query without changing their meaning.
 *
 * <p>Delimiters of parameters and of parts of the path are never decoded: {@code & = + # %} in a query, {@code / ; . ?}
 * in a path. So the decoded parameters are always the same before and after.
 */
record PercentEncoding(Style path, Style query, String space, HexFormat hex) {
    /** Which of the characters that may be unencoded are unencoded. */
    private enum Style {
        /** Those that are unencoded in the original. */
        SAME(""),
        /** All of them. */
        PLAIN("!$&'()*+,/:;=?@~"),
        /** As in JavaScript's {@code encodeURIComponent}, which Twilio's own library for Node.js uses. */
        JAVASCRIPT("!'()*~"),
        /** As in RFC 3986 for data, and in Python, Go, and PHP's {@code rawurlencode}. */
        DATA("~"),
        /** As in forms and Java's {@code URLEncoder}. */
        FORM("*");

        private final String plain;

        Style(String plain) {
            this.plain = plain;
        }
    }

    /**
     * A part of a URL, with the characters that mean the same encoded and unencoded there, and those that stay
     * unchanged.
     */
    private enum Part {
        PATH("!$&'()*+,:=@~", "/;.", "-_"),
        QUERY("!$'()*,/:;?@~", "&=", "-_.");

        private final String either;
        private final String fixed;
        private final String unreserved;

        Part(String either, String fixed, String unreserved) {
            this.either = either;
            this.fixed = fixed;
            this.unreserved = unreserved;
        }

        private boolean isUnreserved(int c) {
            return between('a', c, 'z') || between('A', c, 'Z') || between('0', c, '9') || unreserved.indexOf(c) >= 0;
        }

        private static boolean between(char first, int c, char last) {
            return c >= first && c <= last;
        }
    }

    /** The encodings to try: 28. */
    static final List<PercentEncoding> ALL = Stream.of(HexFormat.of().withUpperCase(), HexFormat.of())
            .flatMap(hex -> Stream.of("%20", "+").flatMap(space -> all(space, hex)))
            .toList();

    private static Stream<PercentEncoding> all(String space, HexFormat hex) {
        return Stream.concat(
                Stream.of(Style.values()).map(query -> new PercentEncoding(Style.SAME, query, space, hex)),
                Stream.of(Style.PLAIN, Style.DATA).map(style -> new PercentEncoding(style, style, space, hex)));
    }

    /** Returns this path and this query, with its question mark, in this encoding. */
    String of(String path, String query) {
        StringBuilder out = new StringBuilder(path.length() + query.length() + 16);
        write(path, Part.PATH, out);
        if (!query.isEmpty()) {
            write(query.substring(1), Part.QUERY, out.append('?'));
        }
        return out.toString();
    }

    private void write(String text, Part part, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                writeEncoded(HexFormat.fromHexDigits(text, i + 1, i + 3), part, out);
                i += 2;
            } else if (c < 0x80) {
                writePlain(c, part, out);
            } else {
                int end = i + Character.charCount(text.codePointAt(i));
                encode(text.substring(i, end), out);
                i = end - 1;
            }
        }
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && HexFormat.isHexDigit(text.charAt(index));
    }

    private void writeEncoded(int c, Part part, StringBuilder out) {
        Style style = style(part);
        if (c == ' ' && part == Part.QUERY) {
            out.append(space);
        } else if (style != Style.SAME && (part.isUnreserved(c) || isPlain(c, part))) {
            out.append((char) c);
        } else {
            encode(c, out);
        }
    }

    private void writePlain(char c, Part part, StringBuilder out) {
        Style style = style(part);
        if (part == Part.QUERY && (c == ' ' || c == '+')) {
            out.append(space);
        } else if (c == '%' || c == ' ') {
            // A percent sign that encodes nothing; before characters that are decoded now, it might.
            encode(c, out);
        } else if (style == Style.SAME || part.isUnreserved(c) || part.fixed.indexOf(c) >= 0 || isPlain(c, part)) {
            out.append(c);
        } else if (style == Style.PLAIN && part.either.indexOf(c) < 0) {
            // Such as a bracket, which is not allowed in a URL but common.
            out.append(c);
        } else {
            encode(c, out);
        }
    }

    private boolean isPlain(int c, Part part) {
        return part.either.indexOf(c) >= 0 && style(part).plain.indexOf(c) >= 0;
    }

    private Style style(Part part) {
        return part == Part.PATH ? path : query;
    }

    private void encode(String text, StringBuilder out) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            encode(octet & 0xff, out);
        }
    }

    private void encode(int octet, StringBuilder out) {
        out.append('%');
        hex.toHexDigits(out, (byte) octet);
    }
}
