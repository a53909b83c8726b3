package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.support.StyledInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts lists and objects to parameters, in the styles other than one parameter per value. */
final class ParameterStyle {
    private ParameterStyle() {}

    static List<Map.Entry<String, String>> of(String name, StyledInput input, Gson gson) {
        if (input.style() == StyledInput.Style.JSON) {
            return List.of(Map.entry(name, Json.text(gson, input.value())));
        }
        if (input.value() instanceof List<?> items) {
            return List.of(Map.entry(
                    name, items.stream().map(ParameterText::of).collect(Collectors.joining(input.separator()))));
        }
        JsonElement json = Json.tree(gson, input.value());
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        switch (input.style()) {
            case DEEP -> add(entries, name, json);
            case FIELDS -> fields(name, json).asMap().forEach((field, value) -> add(entries, field, value));
            case JSON, JOINED -> entries.add(Map.entry(name, joined(json, input.separator())));
        }
        return entries;
    }

    /** Returns the fields of an object; a value that is not an object becomes one field with the input's name. */
    private static JsonObject fields(String name, JsonElement json) {
        if (json.isJsonObject()) {
            return json.getAsJsonObject();
        }
        JsonObject only = new JsonObject();
        only.add(name, json);
        return only;
    }

    private static void add(List<Map.Entry<String, String>> entries, String name, JsonElement value) {
        if (value.isJsonObject()) {
            value.getAsJsonObject().asMap().forEach((field, part) -> add(entries, name + "[" + field + "]", part));
        } else if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(item -> add(entries, name, item));
        } else if (!value.isJsonNull()) {
            entries.add(Map.entry(name, value.getAsString()));
        }
    }

    private static String joined(JsonElement json, String separator) {
        if (!json.isJsonObject()) {
            return json.getAsString();
        }
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        json.getAsJsonObject().asMap().forEach((field, value) -> add(parts, field, value));
        return parts.stream()
                .map(part -> part.getKey() + separator + part.getValue())
                .collect(Collectors.joining(separator));
    }
}
