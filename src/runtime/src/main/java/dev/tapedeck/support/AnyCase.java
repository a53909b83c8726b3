package dev.tapedeck.support;

/** Texts that differ at most in case. */
public final class AnyCase {
    private AnyCase() {}

    /** The same for texts that {@link String#equalsIgnoreCase} calls equal: it compares letter by letter, as here. */
    public static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
