package dev.tapedeck.type;

/**
 * What identifies a resource of a provider, such as a SID or a UUID.
 *
 * <p>An id that came in an answer is kept as it came, even if it is malformed; one that is not valid is refused when it
 * is used in a request. Implementations are immutable and equal by type and text.
 */
public interface Id {
    /** The id as text. */
    String value();

    /** Whether the text has the form that its type prescribes. */
    boolean isValid();
}
