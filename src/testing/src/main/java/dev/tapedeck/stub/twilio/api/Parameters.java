package dev.tapedeck.stub.twilio.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the parameters of queries and forms as Twilio does; throws {@link RequestException} for invalid values. */
public final class Parameters {

    private static final String SID = "[a-zA-Z]{2}[0-9a-fA-F]{32}";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    // Twilio documents YYYY-MM-DDThh:mm:ssZ. This notices clients that drop zero seconds or send a fraction. Only the
    // zone may be missing and means UTC: Twilio's own Java client sends none.
    private static final DateTimeFormatter DATES = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss[XXX]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Parameters() {}

    /** Returns the conditions of all values of a parameter, joined by "and"; always true if the parameter is absent. */
    public static <T> Predicate<T> filter(Query query, String name, Function<String, Predicate<T>> condition) {
        return query.all(name).stream().map(condition).reduce(any -> true, Predicate::and);
    }

    /** Returns the filter of {@code DateCreatedAfter} and {@code DateCreatedBefore}. */
    public static <T> Predicate<T> created(Query query, Function<T, Instant> dateCreated) {
        return createdAfter(query, dateCreated).and(createdBefore(query, dateCreated));
    }

    /** Returns the filter of {@code DateCreatedAfter}, by which Twilio means on or after. */
    public static <T> Predicate<T> createdAfter(Query query, Function<T, Instant> dateCreated) {
        return filter(query, "DateCreatedAfter", text -> {
            Instant from = date("DateCreatedAfter", text);
            return resource -> !dateCreated.apply(resource).isBefore(from);
        });
    }

    /** Returns the filter of {@code DateCreatedBefore}. */
    public static <T> Predicate<T> createdBefore(Query query, Function<T, Instant> dateCreated) {
        return filter(query, "DateCreatedBefore", text -> {
            Instant to = date("DateCreatedBefore", text);
            return resource -> dateCreated.apply(resource).isBefore(to);
        });
    }

    /** Returns the same filter for rooms and participants, for which Twilio documents a plain day too. */
    public static <T> Predicate<T> createdOnDay(Query query, Function<T, Instant> dateCreated) {
        Query times = new Query(query.parameters().stream()
                .map(parameter -> parameter.name().startsWith("DateCreated")
                                && parameter.value().matches(DAY)
                        ? new Query.Parameter(parameter.name(), parameter.value() + "T00:00:00Z")
                        : parameter)
                .toList());
        return created(times, dateCreated);
    }

    public static String sid(String name, String text) {
        return check(name, text, SID);
    }

    /** Returns the text, which must match the whole pattern. */
    public static String check(String name, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw RequestException.invalid(name, "must match " + pattern + " but was \"" + text + "\"");
        }
        return text;
    }

    private static Instant date(String name, String text) {
        try {
            return OffsetDateTime.parse(text, DATES).toInstant();
        } catch (DateTimeParseException e) {
            throw RequestException.invalid(name, "must have the form YYYY-MM-DDThh:mm:ssZ but was \"" + text + "\"");
        }
    }

    /** Returns the text, which must be an absolute URL. */
    public static String url(String name, String text) {
        try {
            if (new URI(text).isAbsolute()) {
                return text;
            }
        } catch (URISyntaxException e) {
            // As invalid as a relative URL.
        }
        throw RequestException.invalid(name, "must be an absolute URL but was \"" + text + "\"");
    }

    /** Returns whether the text is true, in any case; it must be that or false. */
    public static boolean flag(String name, String text) {
        return Boolean.parseBoolean(check(name, text.toLowerCase(Locale.ROOT), "true|false"));
    }

    /** Returns the parameter as {@link #flag(String, String)} reads it, or the fallback if it is absent. */
    public static boolean flag(Query query, String name, boolean fallback) {
        return query.first(name).map(text -> flag(name, text)).orElse(fallback);
    }

    /** Returns the JSON value of the text. */
    public static JsonElement json(String name, String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            return JsonParser.parseReader(reader);
        } catch (JsonParseException | IOException e) {
            throw RequestException.invalid(name, "must be JSON but was \"" + text + "\"");
        }
    }
}
