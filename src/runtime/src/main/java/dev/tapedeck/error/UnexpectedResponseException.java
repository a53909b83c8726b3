package dev.tapedeck.error;

import org.jspecify.annotations.Nullable;

/**
 * A response that breaks the contract: it is not JSON, a value has another type, a required field is missing, or a
 * paging link leads elsewhere.
 *
 * <p>The message names the position, as a JSON path where there is one. If the response is not JSON, such as the login
 * page of a network, the message says what it is, with the status, the host and the beginning of its text. A listing
 * that cannot continue has its own class: {@link BrokenListingException}.
 *
 * @since 0.1.0
 */
public class UnexpectedResponseException extends VideoException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with this message. */
    public UnexpectedResponseException(String message) {
        this(message, null);
    }

    /** Creates an exception with this message and cause. */
    public UnexpectedResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
