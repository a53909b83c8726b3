package dev.tapedeck.internal.calls;

import com.google.gson.Gson;
import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.json.AnyAdapter;
import dev.tapedeck.internal.json.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error response as JSON. Services and the gateways in front of them use more formats than their
 * contracts say, so nothing is taken for granted: values of an unexpected type are ignored.
 */
public final class ErrorJson {
    private static final String[] WRONGS = {"message", "detail", "description", "reason", "error", "title"};
    private static final String[] ATTRIBUTES = {"attribute", "field", "pointer", "param", "parameter", "path"};
    private static final Set<String> NUMBERS = Set.of("code", "status", "httpStatusCode", "statusCode", "type");

    private final Map<?, ?> fields;

    private ErrorJson(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** Reads the object in the text, or in its field {@code error}; empty if there is none. */
    public static Optional<ErrorJson> parse(Gson gson, String body) {
        try {
            return Json.read(AnyAdapter.INSTANCE, body.getBytes(StandardCharsets.UTF_8)) instanceof Map<?, ?> fields
                    ? Optional.of(new ErrorJson(fields.get("error") instanceof Map<?, ?> inner ? inner : fields))
                    : Optional.empty();
        } catch (UnexpectedResponseException e) {
            return Optional.empty();
        }
    }

    /** Returns the first of these fields that is a text with letters. */
    public Optional<String> text(String... names) {
        for (String name : names) {
            if (fields.get(name) instanceof String text && !text.isBlank()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Returns the field {@code code}, which may be a number or a text. */
    public Optional<String> code() {
        return fields.get("code") instanceof BigDecimal number
                ? Optional.of(number.toPlainString())
                : text("code", "error_code", "errorCode");
    }

    /** Returns whether there are {@code errors}, in any format. */
    public boolean hasItems() {
        return fields.get("errors") != null;
    }

    /** Returns whether there are only numbers, which the sentence about the failure contains anyway. */
    public boolean isWordless() {
        return !fields.isEmpty() && NUMBERS.containsAll(fields.keySet());
    }

    /** Returns the items of {@code errors}: a list of objects or texts, an object of texts by attribute, or a text. */
    public List<ApiError.Item> items() {
        List<ApiError.Item> items = new ArrayList<>();
        add(items, fields.get("errors"), Optional.empty());
        return items;
    }

    /** Returns the first page that the items name. */
    public Optional<String> page() {
        return fields.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .flatMap(error -> new ErrorJson((Map<?, ?>) error).text("url").stream())
                        .findFirst()
                : Optional.empty();
    }

    private static void add(List<ApiError.Item> items, @Nullable Object errors, Optional<String> attribute) {
        if (errors instanceof String text && !text.isBlank()) {
            items.add(new ApiError.Item("", text, attribute));
        } else if (errors instanceof List<?> list) {
            list.forEach(error -> add(items, error, attribute));
        } else if (errors instanceof Map<?, ?> map) {
            ErrorJson error = new ErrorJson(map);
            Optional<String> words = error.text(WRONGS);
            Optional<String> code = error.code().or(() -> error.text("type"));
            if (words.isPresent() || code.isPresent()) {
                Optional<String> named = error.text(ATTRIBUTES).or(() -> attribute);
                items.add(new ApiError.Item(code.orElse(""), words.orElse(""), named));
            } else {
                map.forEach((name, value) -> add(items, value, Optional.of(String.valueOf(name))));
            }
        }
    }
}
