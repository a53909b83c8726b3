package dev.tapedeck.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times. Nearly all have one format, which is read without the general parser: that would take most of the time
 * of decoding.
 */
final class Timestamps {
    private static final byte[] COMMON_FORM = "dddd-dd-ddTdd:dd:ddZ".getBytes(ISO_8859_1);
    private static final Pattern SPELLED_OTHERWISE =
            Pattern.compile("(?<date>\\d{4}-\\d\\d-\\d\\d)[Tt ](?<time>[\\d:.,]{5,18})"
                    + " ?([Zz]|UTC|(?<hours>[+-]\\d\\d)(:?(?<minutes>\\d\\d))?)");
    private static final long SECONDS_A_DAY = 86_400;

    private Timestamps() {}

    static Instant parse(String text) {
        byte[] latin = text.getBytes(ISO_8859_1);
        return isCommon(latin, 0, latin.length)
                ? Instant.ofEpochSecond(epochSecond(latin, 0))
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(standard(text), Instant::from);
    }

    /** Returns the text with the T and the colon of the standard, which other languages omit. */
    private static String standard(String text) {
        Matcher spelled = SPELLED_OTHERWISE.matcher(text);
        if (!spelled.matches()) {
            return text;
        }
        String minutes = Objects.requireNonNullElse(spelled.group("minutes"), "00");
        String zone = spelled.group("hours") == null ? "Z" : spelled.group("hours") + ':' + minutes;
        return spelled.group("date") + 'T' + spelled.group("time").replace(',', '.') + zone;
    }

    /** Returns whether the text between these indexes has the common format. */
    static boolean isCommon(byte[] text, int from, int to) {
        if (to - from != COMMON_FORM.length) {
            return false;
        }
        for (int i = 0; i < COMMON_FORM.length; i++) {
            byte form = COMMON_FORM[i];
            byte c = text[from + i];
            if (form == 'd' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return number(text, from + 11) < 24 && number(text, from + 14) < 60 && number(text, from + 17) < 60;
    }

    /**
     * Returns the epoch second of a time in the common format. Throws {@link java.time.DateTimeException} if the day
     * does not exist.
     */
    static long epochSecond(byte[] text, int from) {
        int year = number(text, from) * 100 + number(text, from + 2);
        long day = LocalDate.of(year, number(text, from + 5), number(text, from + 8))
                .toEpochDay();
        int seconds = (number(text, from + 11) * 60 + number(text, from + 14)) * 60 + number(text, from + 17);
        return day * SECONDS_A_DAY + seconds;
    }

    private static int number(byte[] text, int index) {
        return (text[index] - '0') * 10 + text[index + 1] - '0';
    }
}
