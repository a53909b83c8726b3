package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * A listing cannot continue: its link to the next page leads elsewhere, is missing, or repeats an earlier one.
 *
 * <p>All records of the earlier pages have been returned by then.
 *
 * @since 0.1.0
 */
public final class BrokenListingException extends UnexpectedResponseException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with this message. */
    public BrokenListingException(String message) {
        this(message, null);
    }

    /** Creates an exception with this message and cause. */
    public BrokenListingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
