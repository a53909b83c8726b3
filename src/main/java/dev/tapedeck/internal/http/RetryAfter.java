package dev.tapedeck.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Headers;

/**
 * How long a service asks to wait: {@code Retry-After} in seconds or as a date, which its {@code Date} is the now of.
 */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(Headers headers) {
        String text = headers.get("Retry-After");
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
