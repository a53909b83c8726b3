package dev.tapedeck.internal.signing;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Checks secrets before they are used; messages never show one. */
public final class OneLine {
    private OneLine() {}

    /**
     * Requires a secret, or its user name, to be one line of text.
     *
     * @param name its name in the message
     * @return the secret
     * @throws IllegalArgumentException if it is empty, or has a line break, another control character, or half of a
     *     surrogate pair
     */
    public static String require(String secret, String name) {
        Objects.requireNonNull(secret, name);
        if (secret.isEmpty()) {
            throw new IllegalArgumentException("Expected " + name + " but it is empty");
        }
        if (secret.chars().anyMatch(OneLine::breaksTheLine)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(secret)) {
            throw new IllegalArgumentException("Expected " + name + " to be one line of text but it has a line break or"
                    + " another control character: use String.strip() on what is read from a file");
        }
        return secret;
    }

    private static boolean breaksTheLine(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
