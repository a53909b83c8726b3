package dev.tapedeck.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;

/**
 * How long a service asks to wait: {@code Retry-After} in seconds or as a date, which its {@code Date} is the now of.
 */
public final class RetryAfter {
    static final String NAME = "Retry-After";
    private static final String HIDDEN = "Tapedeck-Retry-After";

    private RetryAfter() {}

    /**
     * Hides the header, which the response has, from OkHttp. OkHttp would send a request again by itself after a 503
     * that has 0 there, a POST too, and throws on a number beyond an int.
     */
    static Response hide(Response response) {
        String text = response.header(NAME, "");
        return response.newBuilder().removeHeader(NAME).header(HIDDEN, text).build();
    }

    /** The headers as the service sent them. */
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
