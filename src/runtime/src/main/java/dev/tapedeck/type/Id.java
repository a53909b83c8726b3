package dev.tapedeck.type;

/**
 * The identifier of a provider's resource, such as a SID or a UUID.
 *
 * <p>An id from a response is kept unchanged, even if it is malformed. An invalid id is refused when it is used in a
 * request. Implementations are immutable and equal by type and text.
 *
 * @since 0.1.0
 */
public interface Id {
    /** Returns the id as text. */
    String value();

    /** Returns whether the text has the form that its type prescribes. */
    boolean isValid();
}
