package dev.tapedeck.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Reads times. Nearly all have one form, which is read without the general parser: it would take most of decoding. */
final class Times {
    private static final String COMMON_FORM = "dddd-dd-ddTdd:dd:ddZ";
    private static final long SECONDS_A_DAY = 86_400;

    private Times() {}

    static Instant parse(String text) {
        return isCommon(text) ? fast(text) : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    }

    private static boolean isCommon(String text) {
        if (text.length() != COMMON_FORM.length()) {
            return false;
        }
        for (int i = 0; i < COMMON_FORM.length(); i++) {
            char form = COMMON_FORM.charAt(i);
            char c = text.charAt(i);
            if (form == 'd' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return number(text, 11) < 24 && number(text, 14) < 60 && number(text, 17) < 60;
    }

    private static Instant fast(String text) {
        int year = number(text, 0) * 100 + number(text, 2);
        long day = LocalDate.of(year, number(text, 5), number(text, 8)).toEpochDay();
        int seconds = (number(text, 11) * 60 + number(text, 14)) * 60 + number(text, 17);
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + seconds);
    }

    private static int number(String text, int index) {
        return (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
    }
}
