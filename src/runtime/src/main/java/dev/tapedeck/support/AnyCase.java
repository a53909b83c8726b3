package dev.tapedeck.support;

/**
 * Case-insensitive hashing of texts.
 *
 * @since 0.1.0
 */
public final class AnyCase {
    private AnyCase() {}

    /**
     * Returns a hash that is the same for texts that {@link String#equalsIgnoreCase} calls equal: like that method, it
     * converts letter by letter.
     */
    public static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(text.charAt(i)));
        }
        return hash;
    }
}
