package dev.tapedeck.stub.signalwire.api;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** SignalWire's times; in queries with an offset, a plain day, or seconds since 1970. */
public final class Times {

    private Times() {}

    /** Returns this moment in whole seconds, as the service has them. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the time of a parameter; empty if it is absent. */
    public static Optional<Instant> of(Query query, String name) {
        return query.first(name).map(text -> parse(name, text));
    }

    /** Returns the day of a parameter; empty if it is absent. */
    public static Optional<LocalDate> day(Query query, String name) {
        return of(query, name).map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Instant parse(String name, String text) {
        try {
            if (text.matches("\\d{1,11}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw RequestException.invalid(name, "must be a day or a time of ISO 8601 but was \"" + text + "\"");
        }
    }
}
