package dev.tapedeck.error;

/** Texts of services, which may be of any length. */
final class Words {
    private Words() {}

    /** Returns the text, or its first characters and three dots; a surrogate pair is never split. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "...";
    }
}
