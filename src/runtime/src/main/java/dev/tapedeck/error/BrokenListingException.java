package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * A listing that can't go on: its link to the next page leads elsewhere, is missing, or repeats an earlier one.
 *
 * <p>All records of the pages before have been handed out.
 */
public final class BrokenListingException extends UnexpectedResponseException {
    private static final long serialVersionUID = 1L;

    /** A breach that the message describes. */
    public BrokenListingException(String message) {
        this(message, null);
    }

    /** A breach that the message describes, and what it was noticed by. */
    public BrokenListingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
