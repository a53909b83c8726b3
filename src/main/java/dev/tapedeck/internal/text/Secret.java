package dev.tapedeck.internal.text;

/**
 * A text that no message may show, in any spelling in which servers and proxies repeat what they received: as it is, or
 * with some of its characters escaped for HTML, a URL or JSON, once or several times.
 *
 * @param text the secret
 * @param isLong whether a part of it is as telling as the whole, which a message may have cut
 */
record Secret(String text, boolean isLong) {
    private static final int NOWHERE = -1;
    /** So many characters at the end of a text, or before the dots of an excerpt, count as the secret. */
    private static final int SHORTEST_END = 4;
    /** So many characters of a long secret count as it anywhere. */
    private static final int SHORTEST_PART = 12;

    /** Returns the text with this in place of the secret. */
    String masked(String message, String mask) {
        String plain = message.replace(text, mask);
        StringBuilder masked = null;
        int from = 0;
        for (int at = 0; at < plain.length(); at++) {
            int end = end(plain, at);
            if (end != NOWHERE) {
                masked = masked == null ? new StringBuilder() : masked;
                masked.append(plain, from, at).append(mask);
                from = end;
                at = end - 1;
            }
        }
        return masked == null ? plain : masked.append(plain, from, plain.length()).toString();
    }

    /** The index behind the secret, or the part of it, that starts here. */
    private int end(String message, int start) {
        int at = start;
        int matched = 0;
        for (int i = 0; i < text.length(); matched++) {
            int wanted = text.codePointAt(i);
            int next = SpelledCharacter.end(message, at, wanted);
            if (next < 0) {
                return counts(message, at, matched) ? at : NOWHERE;
            }
            at = next;
            i += Character.charCount(wanted);
        }
        return at;
    }

    private boolean counts(String message, int at, int matched) {
        boolean cut = at == message.length() || message.startsWith("...", at);
        return (isLong && matched >= SHORTEST_PART) || (cut && matched >= SHORTEST_END);
    }
}
