package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that is tried as one of the types that it may have. Each method returns null, or a view of nothing, if
 * the value is not of the type. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonView {
    private final Gson gson;
    private final String json;

    private JsonView(Gson gson, String json) {
        this.gson = gson;
        this.json = json;
    }

    static JsonView of(Gson gson, Object value) {
        return new JsonView(gson, Json.input(gson, value));
    }

    /** Returns this view if the value is an object with all of these fields. */
    public JsonView having(String... fields) {
        boolean all =
                tree() instanceof JsonObject object && List.of(fields).stream().allMatch(object::has);
        return all ? this : nothing();
    }

    /** Returns this view if the value is an object whose field has one of these values. */
    public JsonView where(String field, String... values) {
        JsonElement value = tree() instanceof JsonObject object ? object.get(field) : null;
        boolean matches =
                value != null && value.isJsonPrimitive() && List.of(values).contains(value.getAsString());
        return matches ? this : nothing();
    }

    private JsonView nothing() {
        return new JsonView(gson, "null");
    }

    /** Returns the value as an object of this class. */
    public <T> @Nullable T as(Class<T> type) {
        JsonElement tree = tree();
        if (tree.isJsonNull() || (type == String.class && !isText(tree))) {
            return null;
        }
        try {
            return Json.parse(gson, type, json);
        } catch (UnexpectedResponseException e) {
            return null;
        }
    }

    private static boolean isText(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    /** Returns the value as a list, whose items this function converts; null also if one of them is not of its type. */
    public <T> @Nullable List<T> list(Function<JsonView, @Nullable T> item) {
        return isArrayWithNull() ? null : listWithNulls(item);
    }

    private boolean isArrayWithNull() {
        return tree() instanceof JsonArray array && array.contains(JsonNull.INSTANCE);
    }

    /** Returns the value as a list that may hold nulls. */
    public <T> @Nullable List<T> listWithNulls(Function<JsonView, @Nullable T> item) {
        if (!(tree() instanceof JsonArray array)) {
            return null;
        }
        List<T> items = new ArrayList<>();
        for (JsonElement part : array) {
            T converted = item.apply(new JsonView(gson, part.toString()));
            if (converted == null && !part.isJsonNull()) {
                return null;
            }
            items.add(converted);
        }
        return Collections.unmodifiableList(items);
    }

    /** Returns the value as a map, whose values this function converts; null also if one of them is not of its type. */
    public <T> @Nullable Map<String, T> map(Function<JsonView, @Nullable T> value) {
        if (!(tree() instanceof JsonObject object)) {
            return null;
        }
        Map<String, T> values = new LinkedHashMap<>();
        for (var field : object.entrySet()) {
            T converted = value.apply(new JsonView(gson, field.getValue().toString()));
            if (converted == null) {
                return null;
            }
            values.put(field.getKey(), converted);
        }
        return Collections.unmodifiableMap(values);
    }

    private JsonElement tree() {
        return json.equals("null") ? JsonNull.INSTANCE : JsonParser.parseString(json);
    }
}
