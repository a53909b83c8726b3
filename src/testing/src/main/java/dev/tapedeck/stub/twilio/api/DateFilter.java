package dev.tapedeck.stub.twilio.api;

import dev.tapedeck.stub.http.Query;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The filters {@code DateCreatedAfter} and {@code DateCreatedBefore} of Twilio's listings. */
public final class DateFilter {

    private DateFilter() {}

    /** Twilio's "after" is "on or after", its "before" is before. */
    public static <T> Predicate<T> created(Query query, Function<T, Instant> dateCreated) {
        return created(query, dateCreated, text -> text);
    }

    /** The same, for texts that the operator turns into the form of a point in time. */
    public static <T> Predicate<T> created(Query query, Function<T, Instant> dateCreated, UnaryOperator<String> form) {
        Predicate<T> after = Parameters.each(query, "DateCreatedAfter", text -> {
            Instant from = Parameters.date("DateCreatedAfter", form.apply(text));
            return thing -> !dateCreated.apply(thing).isBefore(from);
        });
        Predicate<T> before = Parameters.each(query, "DateCreatedBefore", text -> {
            Instant to = Parameters.date("DateCreatedBefore", form.apply(text));
            return thing -> dateCreated.apply(thing).isBefore(to);
        });
        return after.and(before);
    }
}
