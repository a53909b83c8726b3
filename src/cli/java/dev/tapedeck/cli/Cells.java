package dev.tapedeck.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as people read them; a dash for what is not known. */
final class Cells {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int UNIT = 1024;
    private static final String UNKNOWN = "-";

    private Cells() {}

    static String text(@Nullable Object value) {
        return value == null ? UNKNOWN : value.toString();
    }

    /** A time in UTC. */
    static String time(@Nullable Instant time) {
        return time == null ? UNKNOWN : TIME.format(time);
    }

    /** A length as hours, minutes and seconds. */
    static String duration(@Nullable Integer seconds) {
        if (seconds == null) {
            return UNKNOWN;
        }
        Duration length = Duration.ofSeconds(seconds);
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }

    /** A size in the largest unit that leaves at least one. */
    static String size(@Nullable Long bytes) {
        if (bytes == null) {
            return UNKNOWN;
        }
        double amount = bytes;
        int unit = 0;
        while (Math.round(amount * 10) >= UNIT * 10L && unit < UNITS.length - 1) {
            amount /= UNIT;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }
}
