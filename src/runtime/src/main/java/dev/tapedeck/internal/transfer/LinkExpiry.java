package dev.tapedeck.internal.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Reads the expiry of a signed URL from the URL itself, in one of the formats of storage hosts. */
final class LinkExpiry {
    // Signature version 4 of Amazon S3 and Google Cloud Storage: a time without separators, and seconds since then.
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private LinkExpiry() {}

    static Optional<Instant> of(HttpUrl url) {
        try {
            return seconds(url, "Expires")
                    .map(Instant::ofEpochSecond)
                    .or(() -> signed(url, "X-Amz"))
                    .or(() -> signed(url, "X-Goog"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> seconds(HttpUrl url, String parameter) {
        return Optional.ofNullable(url.queryParameter(parameter))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }

    private static Optional<Instant> signed(HttpUrl url, String vendor) {
        Optional<Instant> start = Optional.ofNullable(url.queryParameter(vendor + "-Date"))
                .map(text -> LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC));
        return start.flatMap(time -> seconds(url, vendor + "-Expires").map(time::plusSeconds));
    }
}
