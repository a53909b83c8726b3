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

/** The parameters of queries and forms as Twilio reads them; a value that breaks its rule is refused. */
public final class Parameters {

    private static final String SIDS = "[a-zA-Z]{2}[0-9a-fA-F]{32}";
    // Twilio documents YYYY-MM-DDThh:mm:ssZ: a client that drops zero seconds, or sends a fraction, shall notice here.
    // The zone alone may be missing, which is UTC then: Twilio's own Java client sends none.
    private static final DateTimeFormatter DATES = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss[XXX]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Parameters() {}

    /** The conditions of all values of a parameter, together; none where the parameter is absent. */
    public static <T> Predicate<T> each(Query query, String name, Function<String, Predicate<T>> condition) {
        return query.all(name).stream().map(condition).reduce(thing -> true, Predicate::and);
    }

    public static String sid(String name, String text) {
        return check(name, text, SIDS);
    }

    /** The text, which has to match the whole pattern. */
    public static String check(String name, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw RequestException.invalid(name, "must match " + pattern + " but was \"" + text + "\"");
        }
        return text;
    }

    /** The point in time, in the one form that Twilio documents. */
    static Instant date(String name, String text) {
        try {
            return OffsetDateTime.parse(text, DATES).toInstant();
        } catch (DateTimeParseException e) {
            throw RequestException.invalid(name, "must have the form YYYY-MM-DDThh:mm:ssZ but was \"" + text + "\"");
        }
    }

    /** The absolute URL. */
    public static String url(String name, String text) {
        try {
            if (new URI(text).isAbsolute()) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Refused like one that is not absolute.
        }
        throw RequestException.invalid(name, "must be an absolute URL but was \"" + text + "\"");
    }

    /** True or false, as forms spell it. */
    public static boolean flag(String name, String text) {
        return Boolean.parseBoolean(check(name, text.toLowerCase(Locale.ROOT), "true|false"));
    }

    /** The one JSON value that the text is. */
    public static JsonElement json(String name, String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            return JsonParser.parseReader(reader);
        } catch (JsonParseException | IOException e) {
            throw RequestException.invalid(name, "must be JSON but was \"" + text + "\"");
        }
    }
}
