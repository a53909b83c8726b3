package dev.tapedeck.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a service said when it refused a request, in whichever of its forms.
 *
 * @param request the request, such as {@code GET /v1/Recordings}; no query, because filters may be personal
 * @param status the HTTP status
 * @param code the vendor's own code
 * @param message what the service said; empty if it said nothing
 * @param documentation where the vendor explains the code
 * @param requestId the vendor's name for this one request
 * @param items each thing that was wrong with the request
 * @param retryAfter how long the service asks to wait
 * @param attempts how many times the request was sent
 */
public record ApiError(
        String request,
        int status,
        Optional<String> code,
        String message,
        Optional<String> documentation,
        Optional<String> requestId,
        List<Item> items,
        Optional<Duration> retryAfter,
        int attempts) {

    private static final int LONGEST_PART = 500;

    /** Copies the list. */
    public ApiError {
        items = List.copyOf(items);
    }

    /**
     * One thing that was wrong with a request.
     *
     * @param code the vendor's code of it
     * @param message what is wrong
     * @param attribute the input that it is about; empty if it is about none
     */
    public record Item(String code, String message, Optional<String> attribute) {}

    /** The same failure with what the service said in one of its own forms. */
    public ApiError saying(String words, Optional<String> vendorCode, List<Item> wrongs) {
        return new ApiError(request, status, vendorCode, words, documentation, requestId, wrongs, retryAfter, attempts);
    }

    /** The same failure with the page on which the vendor explains it. */
    public ApiError documentedAt(Optional<String> page) {
        return new ApiError(request, status, code, message, page, requestId, items, retryAfter, attempts);
    }

    /** A part of a sentence: short, and without its full stop; the dots of an excerpt stay. */
    private static String ending(String text) {
        return text.length() > LONGEST_PART
                ? text.substring(0, LONGEST_PART) + "..."
                : text.replaceAll("(?<!\\.)\\.$", "");
    }

    /** The whole as a sentence: the request, the status and the provider's words. */
    String sentence() {
        StringBuilder sentence = new StringBuilder(request + " failed with " + status);
        if (attempts > 1) {
            sentence.append(" in ").append(attempts).append(" attempts");
        }
        String words = message.isEmpty() ? "" : ": " + ending(message);
        sentence.append(words);
        for (Item item : items) {
            sentence.append(item.attribute().map(name -> "; " + name + ": ").orElse("; "));
            sentence.append(ending(item.message()));
        }
        code.ifPresent(number -> sentence.append(" (code ").append(number).append(')'));
        return sentence.toString();
    }
}
