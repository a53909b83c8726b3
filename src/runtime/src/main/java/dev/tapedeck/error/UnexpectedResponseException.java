package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * A response that breaks the contract: it is not JSON, a value has another type, a required field is missing, or a
 * paging link leads elsewhere.
 *
 * <p>The message names the place, as a JSON path where there is one. Of what is not JSON, such as the login page of a
 * network, it says what it is, with the status, the host and the first words. A listing that can't go on has a class of
 * its own: {@link BrokenListingException}.
 */
public class UnexpectedResponseException extends VideoException {
    private static final long serialVersionUID = 1L;

    /** A breach that the message describes. */
    public UnexpectedResponseException(String message) {
        this(message, null);
    }

    /** A breach that the message describes, and what it was noticed by. */
    public UnexpectedResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
