package dev.tapedeck.cli.text;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Text as a terminal shows it: without characters that would move the cursor, and how many columns it takes. */
public final class ShownText {
    private static final String CUT = "..";
    private static final String UNKNOWN = "?";
    // Plain forms of punctuation that Unicode does not decompose.
    private static final Map<Integer, String> PLAIN =
            Map.of(0x2010, "-", 0x2013, "-", 0x2014, "-", 0x2018, "'", 0x2019, "'", 0x201C, "\"", 0x201D, "\"");
    private static final Set<UnicodeScript> WIDE_SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);
    private static final Set<UnicodeBlock> WIDE_BLOCKS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.MISCELLANEOUS_SYMBOLS_AND_PICTOGRAPHS,
            UnicodeBlock.EMOTICONS,
            UnicodeBlock.TRANSPORT_AND_MAP_SYMBOLS,
            UnicodeBlock.SUPPLEMENTAL_SYMBOLS_AND_PICTOGRAPHS);

    private ShownText() {}

    /**
     * Returns the text with characters of the charset only, on one line. A letter whose accent the charset lacks loses
     * it, as in "Jose"; any other character becomes a question mark.
     */
    public static String of(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        return Normalizer.normalize(text, Form.NFC)
                .codePoints()
                .mapToObj(point -> shown(point, encoder))
                .collect(Collectors.joining());
    }

    private static String shown(int point, CharsetEncoder encoder) {
        String character = Character.toString(point);
        if (!isPrintable(point)) {
            return UNKNOWN;
        } else if (encoder.canEncode(character)) {
            return character;
        }
        String plain = PLAIN.getOrDefault(
                point, Normalizer.normalize(character, Form.NFKD).replaceAll("\\p{M}", ""));
        // An accent alone is dropped; a Chinese character has no plain form.
        return encoder.canEncode(plain) ? plain : UNKNOWN;
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Returns the number of columns that a terminal needs for this text. */
    public static int columns(String text) {
        return text.codePoints().map(ShownText::columns).sum();
    }

    private static int columns(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        // In this block, full-width forms come before half-width forms.
        boolean isHalf = point > 0xFF60 && point < 0xFFE0;
        boolean isWide = (point > 0xFF00 && point < 0xFFE7)
                || WIDE_SCRIPTS.contains(UnicodeScript.of(point))
                || WIDE_BLOCKS.contains(UnicodeBlock.of(point));
        return isWide && !isHalf ? 2 : 1;
    }

    /** Returns the text cut to this number of columns, with two dots at the cut; unchanged if it fits. */
    public static String cut(String text, int columns) {
        if (columns(text) <= columns) {
            return text;
        }
        StringBuilder start = new StringBuilder();
        int left = columns - CUT.length();
        for (int point : text.codePoints().toArray()) {
            left -= columns(point);
            if (left < 0) {
                break;
            }
            start.appendCodePoint(point);
        }
        return start + CUT;
    }
}
