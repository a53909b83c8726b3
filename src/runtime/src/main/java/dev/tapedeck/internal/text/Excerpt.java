package dev.tapedeck.internal.text;

/** Truncates texts for use in messages. */
public final class Excerpt {
    private Excerpt() {}

    /** Returns the text, or its first characters and three dots; a surrogate pair is never split. */
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : beginning(text, longest) + "...";
    }

    /** Returns the text in quotation marks, with its length if it is truncated. */
    public static String quoted(String text, int longest) {
        return text.length() <= longest
                ? '"' + text + '"'
                : '"' + beginning(text, longest) + "...\" (" + text.length() + " characters)";
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
