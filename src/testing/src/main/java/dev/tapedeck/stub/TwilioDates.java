package dev.tapedeck.stub;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The filters {@code DateCreatedAfter} and {@code DateCreatedBefore} of Twilio's listings. */
final class TwilioDates {

    private TwilioDates() {}

    /** Twilio's "after" is "on or after", its "before" is before. */
    static <T> Predicate<T> created(Query query, Function<T, Instant> dateCreated) {
        return created(query, dateCreated, text -> text);
    }

    /** The same, for texts that the operator turns into the form of a point in time. */
    static <T> Predicate<T> created(Query query, Function<T, Instant> dateCreated, UnaryOperator<String> form) {
        Predicate<T> after = TwilioInput.each(query, "DateCreatedAfter", text -> {
            Instant from = TwilioInput.date("DateCreatedAfter", form.apply(text));
            return thing -> !dateCreated.apply(thing).isBefore(from);
        });
        Predicate<T> before = TwilioInput.each(query, "DateCreatedBefore", text -> {
            Instant to = TwilioInput.date("DateCreatedBefore", form.apply(text));
            return thing -> dateCreated.apply(thing).isBefore(to);
        });
        return after.and(before);
    }
}
