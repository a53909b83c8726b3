package dev.tapedeck.internal.text;

/**
 * A text that no message may show, in any spelling in which servers and proxies repeat it: unchanged, or with some of
 * its characters escaped for HTML, a URL or JSON, once or several times.
 *
 * @param text the secret
 * @param isPartSecret whether its beginning is secret too, which remains if a message was truncated
 */
record Secret(String text, boolean isPartSecret) {
    private static final int NOWHERE = -1;
    /** The number of characters that count as the secret at the end of a text, or before the dots of an excerpt. */
    private static final int SHORTEST_END = 4;
    /** The number of characters that count as the secret anywhere. */
    private static final int SHORTEST_PART = 12;

    /** Returns the index after the secret, or the part of it, that starts here; negative if there is none. */
    int end(String message, int start) {
        int at = start;
        int matched = 0;
        for (int i = 0; i < text.length(); matched++) {
            int wanted = text.codePointAt(i);
            int next = EscapedCharacter.end(message, at, wanted);
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
        return isPartSecret && (matched >= SHORTEST_PART || (cut && matched >= SHORTEST_END));
    }
}
