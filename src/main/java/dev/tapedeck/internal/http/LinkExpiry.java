package dev.tapedeck.internal.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.HttpUrl;

/** When a signed URL ends, as it says itself in one of the forms that storage hosts have. */
final class LinkExpiry {
    // Amazon S3's signature version 4: a time without separators, and seconds since then.
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private LinkExpiry() {}

    static Optional<Instant> of(HttpUrl url) {
        try {
            return seconds(url, "Expires")
                    .map(Instant::ofEpochSecond)
                    .or(() -> seconds(url, "X-Amz-Expires")
                            .flatMap(length -> signed(url).map(start -> start.plusSeconds(length))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> seconds(HttpUrl url, String parameter) {
        return Optional.ofNullable(url.queryParameter(parameter))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }

    private static Optional<Instant> signed(HttpUrl url) {
        return Optional.ofNullable(url.queryParameter("X-Amz-Date"))
                .map(text -> LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC));
    }
}
