package dev.tapedeck.internal.json;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.text.Mask;
import org.jspecify.annotations.Nullable;

/**
 * The request of a response, for messages about the response.
 *
 * @param request the request as messages name it; empty for a text that does not come from a request
 * @param mask keeps secrets out of the messages
 */
public record Origin(String request, Mask mask) {
    /** The origin of a text that does not come from a request. */
    public static final Origin NONE = new Origin("", Mask.NONE);

    /** Returns the exception for a response that breaks the contract as the message says. */
    public UnexpectedResponseException unexpected(String message, @Nullable Throwable cause) {
        return new UnexpectedResponseException(sentence(message), masked(cause));
    }

    /** Returns the exception for a page without a usable next page, for the reason in the message. */
    public BrokenListingException brokenListing(String message, @Nullable Throwable cause) {
        return new BrokenListingException(sentence(message), masked(cause));
    }

    private String sentence(String message) {
        return (request.isEmpty() ? "" : request + ": ") + mask.text(message);
    }

    private @Nullable Throwable masked(@Nullable Throwable cause) {
        return cause == null ? null : mask.of(cause);
    }
}
