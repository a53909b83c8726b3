package dev.tapedeck.twilio.webhook;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to percent-encode a URL's path and query anew, which changes nothing of what they mean.
 *
 * <p>What bounds a parameter or a part of the path is never decoded: {@code & = + # %} in a query, {@code / ; . ?} in a
 * path. So the decoded parameters of what is written are those of what was read, whatever that is.
 */
record PercentEncoding(Style path, Style query, String space, HexFormat hex) {
    /** Which of the characters that may be plain are plain. */
    private enum Style {
        /** Those that are. */
        SAME(""),
        /** All of them. */
        PLAIN("!$&'()*+,/:;=?@~"),
        /** As JavaScript's {@code encodeURIComponent} has it, and so Twilio's own library for Node.js. */
        JAVASCRIPT("!'()*~"),
        /** As RFC 3986 has it for data, and so Python, Go, and PHP's {@code rawurlencode}. */
        DATA("~"),
        /** As forms have it, and so Java's {@code URLEncoder}. */
        FORM("*");

        private final String plain;

        Style(String plain) {
            this.plain = plain;
        }
    }

    /** The part of a URL: which characters mean the same plain and encoded there, and which stay as they are. */
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

    /** The ways that are tried: 28. */
    static final List<PercentEncoding> ALL = Stream.of(HexFormat.of().withUpperCase(), HexFormat.of())
            .flatMap(hex -> Stream.of("%20", "+").flatMap(space -> all(space, hex)))
            .toList();

    private static Stream<PercentEncoding> all(String space, HexFormat hex) {
        return Stream.concat(
                Stream.of(Style.values()).map(query -> new PercentEncoding(Style.SAME, query, space, hex)),
                Stream.of(Style.PLAIN, Style.DATA).map(style -> new PercentEncoding(style, style, space, hex)));
    }

    /** This path, and this query with its question mark. */
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
            // A percent sign that encodes nothing; before what is decoded now, it could begin to.
            encode(c, out);
        } else if (style == Style.SAME || part.isUnreserved(c) || part.fixed.indexOf(c) >= 0 || isPlain(c, part)) {
            out.append(c);
        } else if (style == Style.PLAIN && part.either.indexOf(c) < 0) {
            // Such as a bracket, which a URL should not have but often has.
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
