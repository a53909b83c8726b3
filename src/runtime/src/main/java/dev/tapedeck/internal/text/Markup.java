package dev.tapedeck.internal.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises HTML and other markup where JSON was expected, and extracts its words. */
public final class Markup {
    // Tags that do not separate words, as all others do.
    private static final Set<String> WITHIN_WORDS = Set.of(
            "a", "b", "i", "u", "em", "strong", "span", "code", "tt", "small", "big", "font", "wbr", "sub", "sup");
    private static final Set<String> UNSHOWN = Set.of("script", "style", "noscript", "template", "svg");
    private static final Pattern HTML =
            Pattern.compile("(?i)<(!doctype\\s+html|html|head|body|title|meta|script|center|h[1-6]|div|p)\\b");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|amp|lt|gt|quot|apos|nbsp|copy);");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "copy", "\u00A9");
    private static final int LONGEST_START = 1_000;
    private static final int HEX = 16;

    private final String source;
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder title = new StringBuilder();
    private boolean inTitle;

    private Markup(String source) {
        this.source = source;
    }

    /** Returns whether the text starts like markup. */
    public static boolean is(String text) {
        return text.stripLeading().startsWith("<");
    }

    /** Returns whether the markup is a page of HTML and not, say, XML. */
    public static boolean isHtml(String text) {
        return HTML.matcher(text.substring(0, Math.min(text.length(), LONGEST_START)))
                .find();
    }

    /** Returns the title of the page, or if it has none, its words: without tags, scripts and comments, on one line. */
    public static String words(String text) {
        Markup markup = new Markup(text);
        markup.read();
        String title = line(markup.title);
        return title.isEmpty() ? line(markup.words) : title;
    }

    private static String line(StringBuilder text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> java.util.regex.Matcher.quoteReplacement(character(entity.group(1))))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.getOrDefault(entity, "");
        }
        boolean hex = Character.toLowerCase(entity.charAt(1)) == 'x';
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? HEX : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private void read() {
        int at = 0;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            if (tag < 0) {
                tag = source.length();
            }
            (inTitle ? title : words).append(source, at, tag);
            at = tag < source.length() ? behindTag(tag) : tag;
        }
    }

    private int behindTag(int start) {
        if (source.startsWith("<!--", start)) {
            return behind("-->", start);
        }
        String name = name(start + 1);
        if (!WITHIN_WORDS.contains(name.startsWith("/") ? name.substring(1) : name)) {
            words.append(' ');
        }
        if (UNSHOWN.contains(name)) {
            return behindElement(name, start);
        }
        inTitle = name.equals("title") && title.length() == 0;
        return behind(">", start);
    }

    private int behindElement(String name, int start) {
        String end = "</" + name;
        for (int at = source.indexOf("</", start); at >= 0; at = source.indexOf("</", at + 1)) {
            if (source.regionMatches(true, at, end, 0, end.length())) {
                return behind(">", at);
            }
        }
        return source.length();
    }

    private int behind(String mark, int start) {
        int end = source.indexOf(mark, start);
        return end < 0 ? source.length() : end + mark.length();
    }

    private String name(int from) {
        int to = from;
        while (to < source.length()
                && (Character.isLetterOrDigit(source.charAt(to)) || source.charAt(to) == '/')
                && to - from < 12) {
            to++;
        }
        return source.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
