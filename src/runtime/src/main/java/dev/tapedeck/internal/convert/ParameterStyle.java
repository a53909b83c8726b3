package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.support.Joined;
import dev.tapedeck.support.StyledInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Converts a value to parameters in the style of the contract. */
final class ParameterStyle {
    private final StyledInput input;
    private final Gson gson;
    private final List<Parameter> parameters = new ArrayList<>();

    private ParameterStyle(StyledInput input, Gson gson) {
        this.input = input;
        this.gson = gson;
    }

    static List<Parameter> of(String name, StyledInput input, Gson gson) {
        if (input.style() != StyledInput.Style.JSON && input.value() instanceof List<?> items && items.isEmpty()) {
            // Omitting it silently would request something other than the caller did.
            throw new IllegalArgumentException(
                    "Expected " + name + " to have an item, because a form or query cannot express an empty list");
        }
        ParameterStyle style = new ParameterStyle(input, gson);
        style.add(name);
        return style.parameters;
    }

    /** Returns the encoded text of a list or an object in the path. */
    static String path(Object value, Joined joined, Gson gson) {
        StyledInput.Style style = joined.isPairs() ? StyledInput.Style.PAIRS : StyledInput.Style.JOINED;
        List<Parameter> parameters = of("the path", new StyledInput(value, style, joined.separator(), false, ""), gson);
        if (parameters.isEmpty()) {
            throw new IllegalArgumentException("Expected the path to have a value, but the object is empty");
        }
        return parameters.get(0).pathText(joined.isPairs());
    }

    private void add(String name) {
        switch (input.style()) {
            case TEXT -> texts().forEach(text -> add(name, text));
            case JSON -> add(name, Json.text(gson, input.value()));
            case JOINED -> join(name, "");
            case PAIRS -> join(name, "=");
            case FIELDS -> fields(name, Json.tree(gson, input.value()));
            case DEEP -> deep(name, Json.tree(gson, input.value()));
        }
    }

    private void add(String name, String text) {
        add(name, List.of(text));
    }

    private void add(String name, List<String> items) {
        parameters.add(new Parameter(name, items, input.separator(), input.isReserved()));
    }

    /** Returns the items of a list, or the value. */
    private List<String> texts() {
        List<?> items = input.value() instanceof List<?> list ? list : List.of(input.value());
        return items.stream().map(item -> ParameterText.of(item, gson)).toList();
    }

    /** Joins the items of a list, or the names and values of an object: each pair by this text, or as two items. */
    private void join(String name, String equals) {
        JsonElement json = input.value() instanceof List<?> ? null : Json.tree(gson, input.value());
        if (json == null || !json.isJsonObject()) {
            add(name, texts());
            return;
        }
        List<String> items = new ArrayList<>();
        json.getAsJsonObject().asMap().forEach((field, value) -> {
            if (!value.isJsonNull()) {
                items.addAll(equals.isEmpty() ? List.of(field, text(value)) : List.of(field + equals + text(value)));
            }
        });
        if (!items.isEmpty()) {
            add(name, items);
        }
    }

    /** Adds each field of an object, and each item of a list in a field, under the field's name. */
    private void fields(String name, JsonElement json) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().asMap().forEach(this::field);
        } else {
            field(name, json);
        }
    }

    private void field(String name, JsonElement json) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(item -> add(name, text(item)));
        } else if (!json.isJsonNull()) {
            add(name, text(json));
        }
    }

    // As PHP, Rails and qs read it: `a[b][c]=1`, `a[]=1&a[]=2` for plain values, `a[0][b]=1` for objects and lists.
    private void deep(String name, JsonElement json) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().asMap().forEach((field, value) -> deep(name + "[" + field + "]", value));
        } else if (json.isJsonArray()) {
            boolean plain = StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
                    .noneMatch(ParameterStyle::isStructured);
            int index = 0;
            for (JsonElement item : json.getAsJsonArray()) {
                deep(name + (plain ? "[]" : "[" + index++ + "]"), item);
            }
        } else if (!json.isJsonNull()) {
            add(name, text(json));
        }
    }

    private static boolean isStructured(JsonElement json) {
        return json.isJsonObject() || json.isJsonArray();
    }

    /** Returns the text of a plain value; other values, where the contract leaves the type open, are JSON text. */
    private static String text(JsonElement json) {
        if (isStructured(json) || json.isJsonNull()) {
            return json.toString();
        }
        boolean number = json.getAsJsonPrimitive().isNumber();
        return number ? json.getAsBigDecimal().toPlainString() : json.getAsString();
    }
}
