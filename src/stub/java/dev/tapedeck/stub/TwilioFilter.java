package dev.tapedeck.stub;

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

/** The filters of Twilio's recording listings, read from a query; a value that breaks its rule is refused. */
final class TwilioFilter {

    private static final String STATUSES = "processing|completed|deleted|failed";
    private static final String MEDIA_TYPES = "audio|video|data";
    private static final String SIDS = "[a-zA-Z]{2}[0-9a-fA-F]{32}";
    // Twilio documents YYYY-MM-DDThh:mm:ssZ: a client that drops zero seconds, or sends a fraction, shall notice here.
    // The zone alone may be missing, which is UTC then: Twilio's own Java client sends none.
    private static final DateTimeFormatter DATES = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss[XXX]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TwilioFilter() {}

    /** What {@code /v1/Recordings} can filter by. */
    static Predicate<TwilioRecording> ofRecordings(Query query) {
        return ofRoomRecordings(query)
                .and(each(query, "GroupingSid", TwilioFilter::grouping))
                .and(each(query, "MediaType", TwilioFilter::mediaType));
    }

    /** What {@code /v1/Rooms/{RoomSid}/Recordings} can filter by. */
    static Predicate<TwilioRecording> ofRoomRecordings(Query query) {
        return each(query, "Status", TwilioFilter::status)
                .and(each(query, "SourceSid", TwilioFilter::source))
                .and(each(query, "DateCreatedAfter", TwilioFilter::createdAfter))
                .and(each(query, "DateCreatedBefore", TwilioFilter::createdBefore));
    }

    /** The conditions of all values of a parameter, together; none where the parameter is absent. */
    private static Predicate<TwilioRecording> each(
            Query query, String name, Function<String, Predicate<TwilioRecording>> condition) {
        return query.all(name).stream().map(condition).reduce(recording -> true, Predicate::and);
    }

    private static Predicate<TwilioRecording> status(String text) {
        String status = check("Status", text, STATUSES);
        return recording -> recording.status().equals(status);
    }

    private static Predicate<TwilioRecording> mediaType(String text) {
        String type = check("MediaType", text, MEDIA_TYPES);
        return recording -> recording.track().mediaType().equals(type);
    }

    private static Predicate<TwilioRecording> source(String text) {
        String sid = check("SourceSid", text, SIDS);
        return recording -> recording.track().sid().equals(sid);
    }

    private static Predicate<TwilioRecording> grouping(String text) {
        String sid = check("GroupingSid", text, SIDS);
        return recording -> recording.room().sid().equals(sid)
                || recording.track().publisher().sid().equals(sid);
    }

    private static Predicate<TwilioRecording> createdAfter(String text) {
        Instant from = date("DateCreatedAfter", text);
        // Twilio's "after" is "on or after", its "before" is before.
        return recording -> !recording.dateCreated().isBefore(from);
    }

    private static Predicate<TwilioRecording> createdBefore(String text) {
        Instant to = date("DateCreatedBefore", text);
        return recording -> recording.dateCreated().isBefore(to);
    }

    private static String check(String name, String text, String pattern) {
        if (!text.matches(pattern)) {
            throw Refusal.invalid(name, "must match " + pattern + " but was \"" + text + "\"");
        }
        return text;
    }

    private static Instant date(String name, String text) {
        try {
            return OffsetDateTime.parse(text, DATES).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(name, "must have the form YYYY-MM-DDThh:mm:ssZ but was \"" + text + "\"");
        }
    }
}
