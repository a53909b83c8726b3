package dev.tapedeck.internal.signing;

import java.util.function.Function;

/** Checks the id that belongs to a secret. No message quotes it, because user code may have swapped the two. */
public final class CredentialId {
    private CredentialId() {}

    /**
     * Returns the id.
     *
     * @param type creates the id, and refuses a malformed one by an {@link IllegalArgumentException}
     * @param rule what was expected and what was found, as the rest of a sentence
     * @throws IllegalArgumentException if it is malformed
     */
    public static <T> T of(String id, Function<String, T> type, String rule) {
        try {
            return type.apply(id);
        } catch (IllegalArgumentException quoting) {
            throw new IllegalArgumentException("Expected " + rule);
        }
    }
}
