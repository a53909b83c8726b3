package dev.tapedeck.words;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the prose of a file in its place and masks the code around it, so that offsets and lines are those of the file.
 */
final class Prose {
    private static final char CODE = '\0';
    private static final String STRING = "\"(?:[^\"\\\\\n]++|\\\\.)*+\"";
    private static final Pattern TOKEN =
            Pattern.compile("(?<comment>//[^\n]*|/\\*(?s:.*?)(?=\\*/)|\\{\\{!(?s:.*?)(?=}}))"
                    + "|(?<text>\"\"\"(?s:.*?)\"\"\"|" + STRING + "(?:\\s*\\+\\s*" + STRING + ")*+)"
                    + "|(?<name>\\bvoid [a-z]\\w*)"
                    + "|'(?:[^'\\\\\n]|\\\\.)+'");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \t]*(?://|\\*|#)");

    private Prose() {}

    /** Returns a text that is prose as a whole, such as Markdown. */
    static String of(String text) {
        return blank(MARGIN, text);
    }

    /**
     * Returns the comments and names of methods in Java or in a template of it, and string literals if they are wanted.
     */
    static String ofJava(String source, boolean withStrings) {
        StringBuilder prose = new StringBuilder(source.replaceAll("\\S", String.valueOf(CODE)));
        Matcher token = TOKEN.matcher(source);
        while (token.find()) {
            if (token.group("comment") != null || token.group("name") != null) {
                prose.replace(token.start(), token.end(), token.group());
            } else if (token.group("text") != null && withStrings) {
                prose.replace(token.start(), token.end(), blank(JOINT, token.group()));
            }
        }
        return blank(MARGIN, prose.toString());
    }

    /** Replaces what matches by white space of the same length and with the same line ends. */
    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll((MatchResult match) -> match.group().replaceAll("\\S", " "));
    }
}
