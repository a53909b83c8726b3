package dev.tapedeck.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * The wait that a service asks for: {@code Retry-After} in seconds, or as a date relative to the response's
 * {@code Date}.
 */
public final class RetryAfter {
    static final String NAME = "Retry-After";
    private static final String HIDDEN = "Tapedeck-Retry-After";

    private RetryAfter() {}

    /**
     * Hides the response's header from OkHttp. OkHttp would retry any request, even a POST, after a 503 with the value
     * 0, and throws on a number beyond an int.
     */
    static Response hide(Response response) {
        String text = response.header(NAME, "");
        return response.newBuilder().removeHeader(NAME).header(HIDDEN, text).build();
    }

    /** Returns the headers as the service sent them. */
    public static Headers restored(Headers headers) {
        String hidden = headers.get(HIDDEN);
        return hidden == null
                ? headers
                : headers.newBuilder().removeAll(HIDDEN).set(NAME, hidden).build();
    }

    public static Optional<Duration> of(Headers headers) {
        String hidden = headers.get(HIDDEN);
        String text = hidden == null ? headers.get(NAME) : hidden;
        if (text == null) {
            return Optional.empty();
        }
        return text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : until(text, headers);
    }

    private static Optional<Duration> until(String text, Headers headers) {
        return date(text)
                .map(end -> Duration.between(
                        Optional.ofNullable(headers.get("Date"))
                                .flatMap(RetryAfter::date)
                                .orElseGet(Instant::now),
                        end))
                .map(time -> time.isNegative() ? Duration.ZERO : time);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
