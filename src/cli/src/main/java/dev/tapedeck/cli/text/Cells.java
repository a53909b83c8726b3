package dev.tapedeck.cli.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values in a form for people; a dash if a value is unknown. */
public final class Cells {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int UNIT = 1024;
    private static final String UNKNOWN = "-";

    private Cells() {}

    public static String text(Optional<String> value) {
        return value.orElse(UNKNOWN);
    }

    /** Returns a time in UTC. */
    public static String time(Optional<Instant> time) {
        return time.map(TIME::format).orElse(UNKNOWN);
    }

    /** Returns a duration as hours, minutes and seconds. */
    public static String duration(Optional<Duration> duration) {
        return duration.map(length -> String.format(
                        Locale.ROOT, "%d:%02d:%02d", length.toHours(), length.toMinutesPart(), length.toSecondsPart()))
                .orElse(UNKNOWN);
    }

    /** Returns a size in the largest unit of which it has at least one. */
    public static String size(@Nullable Long bytes) {
        return bytes == null ? UNKNOWN : inLargestUnit(bytes);
    }

    private static String inLargestUnit(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (Math.round(amount * 10) >= UNIT * 10L && unit < UNITS.length - 1) {
            amount /= UNIT;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }
}
