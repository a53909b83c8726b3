package dev.tapedeck.support;

import dev.tapedeck.internal.text.Excerpt;
import dev.tapedeck.support.RequestObject.SetInput;
import dev.tapedeck.support.StyledInput.Style;
import dev.tapedeck.type.AnyOf;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value for a request, with the checks of the contract's limits: each method checks one limit and throws an
 * {@link IllegalArgumentException} that names the input, the rule and the offending value.
 *
 * <p>Limits of a list apply to each of its items.
 *
 * @since 0.1.0
 */
public final class Input<T extends @Nullable Object> {
    private static final int LONGEST_QUOTE = 200;
    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Inputs inputs;
    private InputLocation location;
    private final String name;
    private final T value;
    private boolean nullAllowed;
    private boolean nullItemsAllowed;
    private boolean isReserved;
    private String mediaType = "";
    private String owner = "";

    Input(Inputs inputs, InputLocation location, String name, T value) {
        this.inputs = inputs;
        this.location = location;
        this.name = name;
        this.value = value;
    }

    /** Allows null, which is sent as null. */
    public Input<T> orNull() {
        nullAllowed = true;
        return this;
    }

    /** Allows null among the items of a list. */
    public Input<T> orNullItems() {
        nullItemsAllowed = true;
        return this;
    }

    /** Requires at least this number. */
    public Input<T> min(long limit) {
        return check(item -> compare(item, limit) >= 0, "must be at least " + limit);
    }

    /** Requires at most this number. */
    public Input<T> max(long limit) {
        return check(item -> compare(item, limit) <= 0, "must be at most " + limit);
    }

    /** Requires at least this number, which may have a fraction. */
    public Input<T> min(BigDecimal limit) {
        return check(item -> number(item).compareTo(limit) >= 0, "must be at least " + limit.toPlainString());
    }

    /** Requires at most this number, which may have a fraction. */
    public Input<T> max(BigDecimal limit) {
        return check(item -> number(item).compareTo(limit) <= 0, "must be at most " + limit.toPlainString());
    }

    /** Requires a number between these, both included. */
    public Input<T> range(long least, long most) {
        String rule = "must be between " + least + " and " + most;
        return check(item -> compare(item, least) >= 0 && compare(item, most) <= 0, rule);
    }

    /** Requires at least this many characters (Unicode code points). */
    public Input<T> minLength(int limit) {
        return check(item -> length(item) >= limit, "must have at least " + limit + " characters");
    }

    /** Requires at most this many characters (Unicode code points). */
    public Input<T> maxLength(int limit) {
        return check(item -> length(item) <= limit, "must have at most " + limit + " characters");
    }

    /**
     * Requires a match of this regular expression in the text.
     *
     * @param pattern the expression in Java
     * @param rule the expression in messages, as the contract writes it
     */
    public Input<T> matches(String pattern, String rule) {
        Pattern form = Pattern.compile(pattern);
        return check(item -> form.matcher(text(item)).find(), "must match " + rule);
    }

    /** Sends the reserved characters of a query, such as a slash, unencoded where they separate nothing. */
    public Input<T> reserved() {
        isReserved = true;
        return this;
    }

    /** Sends the part of a multipart body with this media type, unless a file has its own. */
    public Input<T> typed(String type) {
        mediaType = type;
        return this;
    }

    /** Sends the value as a header of this part of a multipart body, which must be set too. */
    public Input<T> headerOf(String part) {
        location = InputLocation.PART_HEADER;
        owner = part + ": ";
        return this;
    }

    /** Puts the value into the request under this name. */
    public void as(String wireName) {
        Object copy = copy(requireValue());
        boolean styled = copy != null && (isReserved || !mediaType.isEmpty());
        set(wireName, styled ? styled(Objects.requireNonNull(copy), Style.TEXT, "") : copy);
    }

    /** Puts the value into the request under this name, as JSON text. */
    public void asJson(String wireName) {
        set(wireName, Style.JSON, "");
    }

    /** Puts the value into the request under this name: as text if it is plain, else as JSON text. */
    public void asOpen(String wireName) {
        Object copy = copy(requireValue());
        set(wireName, copy == null || isPlain(copy) ? copy : styled(copy, Style.JSON, ""));
    }

    /** Returns whether it is neither a list, a map nor a model. */
    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Temporal
                || value instanceof Id
                || value instanceof Link
                || value instanceof OpenEnum;
    }

    /**
     * Puts the values of a list, or the names and values of an object, into one text, with this separator between them.
     */
    public void asJoined(String wireName, String separator) {
        set(wireName, Style.JOINED, separator);
    }

    /** Puts the fields of an object into one text: {@code name=value}, with this separator between them. */
    public void asPairs(String wireName, String separator) {
        set(wireName, Style.PAIRS, separator);
    }

    /** Puts each field of the object into the request under its own name. */
    public void asFields(String wireName) {
        set(wireName, Style.FIELDS, "");
    }

    /** Puts each field of the object into the request under this name, with the field's own name in brackets. */
    public void asDeep(String wireName) {
        set(wireName, Style.DEEP, "");
    }

    private void set(String wireName, Style style, String separator) {
        Object copy = copy(requireValue());
        set(wireName, copy == null ? null : styled(copy, style, separator));
    }

    private StyledInput styled(Object copy, Style style, String separator) {
        return new StyledInput(copy, style, separator, isReserved, mediaType);
    }

    private void set(String wireName, @Nullable Object sent) {
        inputs.set(name, new SetInput(location, owner + wireName, sent));
    }

    private Input<T> check(Predicate<Object> rule, String words) {
        if (value instanceof List<?> items) {
            items.forEach(item -> checkOne(item, rule, words));
        } else if (value != null) {
            checkOne(value, rule, words);
        }
        return this;
    }

    private void checkOne(@Nullable Object item, Predicate<Object> rule, String words) {
        if (item != null && !rule.test(item)) {
            String offender = item instanceof CharSequence
                    ? Excerpt.quoted(item.toString(), LONGEST_QUOTE)
                    : Excerpt.of(item.toString(), LONGEST_QUOTE);
            throw inputs.error(name + " " + words + " but was " + offender);
        }
    }

    private @Nullable Object requireValue() {
        check(item -> !(item instanceof Instant time) || isWritten(time), "must be a time of the years 0 to 9999");
        if (value == null && !nullAllowed) {
            throw inputs.error(name + " must not be null");
        }
        if (!nullItemsAllowed
                && value instanceof List<?> items
                && items.stream().anyMatch(Objects::isNull)) {
            throw inputs.error(name + " must not contain null");
        }
        return value;
    }

    /**
     * Returns whether RFC 3339, the format in which times are sent, can express the time: it has four digits for the
     * year.
     */
    private static boolean isWritten(Instant time) {
        return !time.isBefore(FIRST_TIME) && !time.isAfter(LAST_TIME);
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof List<?> items) {
            List<@Nullable Object> copies = new ArrayList<>();
            items.forEach(item -> copies.add(copy(item)));
            return Collections.unmodifiableList(copies);
        } else if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> copies = new LinkedHashMap<>();
            map.forEach((key, item) -> copies.put(key, copy(item)));
            return Collections.unmodifiableMap(copies);
        } else if (value instanceof AnyOf several) {
            return copy(several.sentValue());
        }
        return value;
    }

    private static int compare(Object item, long limit) {
        return number(item).compareTo(BigDecimal.valueOf(limit));
    }

    private static BigDecimal number(Object item) {
        return new BigDecimal(item.toString());
    }

    private static int length(Object item) {
        String text = text(item);
        return text.codePointCount(0, text.length());
    }

    /** Returns the text that is sent; a link's toString() lacks the query. */
    private static String text(Object item) {
        return item instanceof Link link ? link.value() : item.toString();
    }
}
