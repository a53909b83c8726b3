package dev.tapedeck.internal.json;

import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.text.Mask;
import org.jspecify.annotations.Nullable;

/**
 * The request that a response belongs to, for the messages of what is wrong with the response.
 *
 * @param request the request as messages name it; empty for a text that no request brought
 * @param mask keeps secrets out of the messages
 */
public record Origin(String request, Mask mask) {
    /** A text that no request brought. */
    public static final Origin NONE = new Origin("", Mask.NONE);

    /** The exception of a response that breaks the contract as the message says. */
    public UnexpectedResponseException unexpected(String message, @Nullable Throwable cause) {
        return new UnexpectedResponseException(sentence(message), masked(cause));
    }

    /** The exception of a page that leads to no further page, for the reason that the message gives. */
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
