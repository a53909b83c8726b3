package dev.tapedeck.error;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.internal.text.HeaderMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The error that a service reported, whichever format it used.
 *
 * <p>Long texts are truncated: the message to 4,000 characters, all others to 500. {@code toString} is one sentence of
 * less than 4,000 characters.
 *
 * @param request the request, such as {@code GET /v1/Recordings}; without its query, because filters may be personal
 * @param status the HTTP status
 * @param code the vendor's own code
 * @param message the service's message, or the text of an HTML page; empty if there is none
 * @param documentation the page on which the vendor explains the code
 * @param requestId the vendor's id of this request
 * @param items the errors listed in the response; may be empty
 * @param retryAfter how long the service asks to wait
 * @param headers the headers of the response, by case-insensitive name; may be empty
 * @param attempts how many times the request was sent
 * @since 0.1.0
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
        Map<String, List<String>> headers,
        int attempts) {

    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_PART = 500;
    private static final int LONGEST_ITEM = 200;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ITEMS = 5;

    /** Copies the list and truncates the texts. */
    public ApiError {
        request = Excerpt.of(Objects.requireNonNull(request, "request"), LONGEST_PART);
        code = cut(Objects.requireNonNull(code, "code"));
        message = Excerpt.of(Objects.requireNonNull(message, "message"), LONGEST_MESSAGE);
        documentation = cut(Objects.requireNonNull(documentation, "documentation"));
        requestId = cut(Objects.requireNonNull(requestId, "requestId"));
        items = List.copyOf(Objects.requireNonNull(items, "items"));
        Objects.requireNonNull(retryAfter, "retryAfter");
        headers = HeaderMap.copy(Objects.requireNonNull(headers, "headers"));
    }

    /**
     * One of the errors listed in a response.
     *
     * @param code the vendor's code; empty if it has none
     * @param message what is wrong; empty if the service gave only a code
     * @param attribute the input at fault; empty if the service names none
     * @since 0.1.0
     */
    public record Item(String code, String message, Optional<String> attribute) {
        /** Truncates the texts. */
        public Item {
            code = Excerpt.of(Objects.requireNonNull(code, "code"), LONGEST_PART);
            message = Excerpt.of(Objects.requireNonNull(message, "message"), LONGEST_PART);
            attribute = cut(Objects.requireNonNull(attribute, "attribute"));
        }

        private String words() {
            String name =
                    attribute.map(text -> Excerpt.of(text, LONGEST_NAME) + ": ").orElse("");
            return name + (message.isEmpty() ? Excerpt.of(code, LONGEST_NAME) : ending(message, LONGEST_ITEM));
        }
    }

    /** Returns a copy with the message, code and items that the service sent in one of its own formats. */
    public ApiError withMessage(String newMessage, Optional<String> newCode, List<Item> newItems) {
        Objects.requireNonNull(newMessage, "newMessage");
        Objects.requireNonNull(newCode, "newCode");
        Objects.requireNonNull(newItems, "newItems");
        return new ApiError(
                request,
                status,
                newCode,
                newMessage,
                documentation,
                requestId,
                newItems,
                retryAfter,
                headers,
                attempts);
    }

    /** Returns a copy with the page on which the vendor explains the code. */
    public ApiError withDocumentation(Optional<String> page) {
        Objects.requireNonNull(page, "page");
        return new ApiError(request, status, code, message, page, requestId, items, retryAfter, headers, attempts);
    }

    private static Optional<String> cut(Optional<String> text) {
        return text.map(words -> Excerpt.of(words, LONGEST_PART));
    }

    /** Truncates a text for use within a sentence, without its full stop; the dots of an excerpt stay. */
    private static String ending(String text, int longest) {
        return text.length() > longest ? Excerpt.of(text, longest) : text.replaceAll("(?<!\\.)\\.$", "");
    }

    /** Returns the error as a sentence: the request, the status and the provider's message. */
    String sentence() {
        StringBuilder sentence = new StringBuilder(request + " failed with " + status);
        if (attempts > 1) {
            sentence.append(" in ").append(attempts).append(" attempts");
        }
        String words = message.isEmpty() ? "" : ": " + ending(message, LONGEST_PART);
        sentence.append(words);
        String separator = message.isEmpty() ? ": " : "; ";
        for (Item item : items.subList(0, Math.min(items.size(), MOST_ITEMS))) {
            sentence.append(separator).append(item.words());
            separator = "; ";
        }
        if (items.size() > MOST_ITEMS) {
            sentence.append("; and ").append(items.size() - MOST_ITEMS).append(" more");
        }
        code.filter(text -> !isShown(text))
                .ifPresent(text -> sentence.append(" (code ")
                        .append(Excerpt.of(text, LONGEST_NAME))
                        .append(')'));
        return sentence.toString();
    }

    /** Returns whether the sentence shows this code already, for an item without a message. */
    private boolean isShown(String text) {
        return items.stream()
                .limit(MOST_ITEMS)
                .anyMatch(item -> item.message().isEmpty() && item.code().equals(text));
    }

    /** Returns the sentence that is the message of an {@link ApiException}. */
    @Override
    public String toString() {
        return sentence();
    }
}
