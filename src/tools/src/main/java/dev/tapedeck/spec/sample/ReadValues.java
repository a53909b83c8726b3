package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.type.AnyOf;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares what accessors return with the JSON that was read. */
public final class ReadValues {
    private ReadValues() {}

    /** Returns what is wrong with a value that was read from this JSON, or "". */
    public static String problem(@Nullable Object value, JsonNode json) {
        return problem(value, json, "$");
    }

    private static String problem(@Nullable Object value, JsonNode json, String path) {
        if (value == null) {
            return json.isNull() || json.isMissingNode() ? "" : path + " is null instead of " + json;
        } else if (value instanceof List<?> list) {
            return ofList(list, json, path);
        } else if (value instanceof Map<?, ?> map) {
            return ofMap(map, json, path);
        }
        GeneratedModel model = GeneratedModel.of(value.getClass());
        if (model != null) {
            return ofModel(model, value, json, path);
        }
        boolean equal = value instanceof AnyOf several
                ? Objects.equals(several.value(), JavaValues.plain(json))
                : equal(value, json);
        return equal ? "" : path + " is " + value + " (" + value.getClass().getSimpleName() + ") instead of " + json;
    }

    private static boolean equal(Object value, JsonNode json) {
        if (value instanceof OpenEnum || value instanceof Id || value instanceof Link) {
            String text = value instanceof OpenEnum one
                    ? one.value()
                    : value instanceof Id id ? id.value() : ((Link) value).value();
            return text.equals(json.isNumber() ? ExactJson.write(json) : json.asText());
        } else if (value instanceof Instant time) {
            return time.equals(JavaValues.time(json.asText()));
        } else if (value instanceof BigDecimal number) {
            return json.isNumber()
                    && number.toString().equals(json.decimalValue().toString());
        } else if (value instanceof Long || value instanceof Integer) {
            return json.isNumber() && new BigDecimal(value.toString()).compareTo(json.decimalValue()) == 0;
        } else if (value instanceof Double) {
            return json.isNumber() && ((Number) value).doubleValue() == json.doubleValue();
        } else if (value instanceof Boolean) {
            return value.equals(json.booleanValue()) && json.isBoolean();
        }
        return json.isTextual() && value.toString().equals(json.asText());
    }

    private static String ofList(List<?> list, JsonNode json, String path) {
        if (json.isMissingNode() || json.isNull()) {
            return list.isEmpty() ? "" : path + " is " + list + " instead of absent";
        } else if (!(json instanceof ArrayNode array) || array.size() != list.size()) {
            return path + " has " + list.size() + " items instead of " + json;
        }
        Iterator<JsonNode> items = json.iterator();
        for (int i = 0; i < list.size(); i++) {
            String problem = problem(list.get(i), items.next(), path + "[" + i + "]");
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private static String ofMap(Map<?, ?> map, JsonNode json, String path) {
        if (json.isMissingNode() || json.isNull()) {
            return map.isEmpty() ? "" : path + " is " + map + " instead of absent";
        } else if (!json.isObject() || map.size() != json.size()) {
            return path + " has " + map.keySet() + " instead of " + json;
        }
        for (var entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            String problem = problem(entry.getValue(), json.path(name), path + "[" + name + "]");
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private static String ofModel(GeneratedModel model, Object value, JsonNode json, String path) {
        for (String field : model.fields()) {
            String inner = path + "." + field;
            String problem = ofField(model.accessor(field), value, json.path(field), inner);
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        Method others = method(value, "additionalProperties");
        if (others == null) {
            return ""; // A response that is only read.
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        json.properties().stream()
                .filter(field -> !model.fields().contains(field.getKey()))
                .forEach(field -> rest.put(field.getKey(), JavaValues.plain(field.getValue())));
        Object actual = GeneratedModel.call(others, value);
        return rest.equals(actual) ? "" : path + " has the unknown fields " + actual + " instead of " + rest;
    }

    private static String ofField(Method accessor, Object value, JsonNode json, String path) {
        try {
            return problem(GeneratedModel.call(accessor, value), json, path);
        } catch (UnexpectedResponseException e) {
            return path + " cannot be read: " + e.getMessage();
        }
    }

    private static @Nullable Method method(Object value, String name) {
        return List.of(value.getClass().getMethods()).stream()
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns what is wrong with a value that was read from this JSON, or "": also its JSON, and that of the same value
     * made by builders.
     */
    public static String problemWhole(Object value, JsonNode json) {
        String problem = problem(value, json);
        Method toJson = method(value, "toJson");
        if (!problem.isEmpty() || toJson == null) {
            return problem;
        }
        JsonNode written = ExactJson.read(String.valueOf(GeneratedModel.call(toJson, value)));
        String difference = ExactJson.difference(json, written);
        if (!difference.isEmpty()) {
            return "toJson(): " + difference;
        }
        Object built = JavaValues.of((java.lang.reflect.Type) value.getClass(), json);
        String text = String.valueOf(GeneratedModel.call(toJson, built));
        difference = ExactJson.difference(json, ExactJson.read(text));
        return difference.isEmpty() ? "" : "built: " + difference;
    }

    /** Returns what is wrong with the alternatives that an object shows, or "": only this one is right. */
    public static String problemOfViews(Object value, JsonNode json, String chosen) {
        for (var view : GeneratedModel.views(value.getClass()).entrySet()) {
            Object shown = GeneratedModel.call(view.getValue(), value);
            boolean expected = view.getKey().equals(chosen);
            if ((shown != null) != expected) {
                return "as" + view.getKey() + "() is " + (shown == null ? "null" : "not null") + " for " + chosen;
            }
            String problem = shown == null ? "" : problem(shown, json);
            if (!problem.isEmpty()) {
                return "as" + view.getKey() + "(): " + problem;
            }
        }
        return "";
    }
}
