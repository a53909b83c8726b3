package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.type.AnyOf;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import dev.tapedeck.type.Upload;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Converts JSON to the values that generated methods take, as a user would write them. */
public final class JavaValues {
    private JavaValues() {}

    /** Returns the value as this type. */
    public static @Nullable Object of(Type type, JsonNode json) {
        if (json.isNull()) {
            return null;
        } else if (type instanceof ParameterizedType container) {
            Type[] parts = container.getActualTypeArguments();
            return container.getRawType() == List.class ? list(parts[0], json) : map(parts[1], json);
        } else if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], json);
        }
        return of((Class<?>) type, json);
    }

    private static Object of(Class<?> type, JsonNode json) {
        if (OpenEnum.class.isAssignableFrom(type) || Id.class.isAssignableFrom(type)) {
            return made(type, "of", json.asText());
        } else if (AnyOf.class.isAssignableFrom(type)) {
            return made(type, "parse", ExactJson.write(json));
        } else if (type == Object.class) {
            return Objects.requireNonNull(plain(json));
        } else if (type == Upload.class) {
            return Upload.of(json.asText().getBytes(StandardCharsets.UTF_8));
        }
        GeneratedModel model = GeneratedModel.of(type);
        return model == null ? scalar(type.getSimpleName(), json) : built(type, model, json);
    }

    /** Returns an object with these fields, made by the builder, or parsed if that lacks one of them. */
    private static Object built(Class<?> type, GeneratedModel model, JsonNode json) {
        if (!model.hasAll(json)) {
            return made(type, "parse", ExactJson.write(json));
        }
        Object builder = GeneratedModel.make(GeneratedModel.method(type, "builder", 0), null);
        for (var field : json.properties()) {
            Method setter = model.setter(builder, field.getKey());
            GeneratedModel.call(setter, builder, of(setter.getGenericParameterTypes()[0], field.getValue()));
        }
        return GeneratedModel.make(GeneratedModel.method(builder.getClass(), "build", 0), builder);
    }

    private static Object made(Class<?> type, String factory, String text) {
        return GeneratedModel.make(GeneratedModel.method(type, factory, 1, String.class), null, text);
    }

    private static Object scalar(String type, JsonNode json) {
        return switch (type) {
            case "String" -> json.asText();
            case "Boolean", "boolean" -> json.booleanValue();
            case "Integer", "int" -> json.decimalValue().intValueExact();
            case "Long", "long" -> json.decimalValue().longValueExact();
            case "BigDecimal" -> json.decimalValue();
            case "Double", "double" -> json.doubleValue();
            case "Instant" -> time(json.asText());
            case "LocalDate" -> LocalDate.parse(json.asText());
            case "Link" -> new Link(json.asText());
            default -> throw new IllegalStateException("No value of " + type + " can be made");
        };
    }

    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static List<@Nullable Object> list(Type item, JsonNode json) {
        List<@Nullable Object> list = new ArrayList<>();
        json.forEach(one -> list.add(of(item, one)));
        return list;
    }

    private static Map<String, @Nullable Object> map(Type value, JsonNode json) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.properties().forEach(field -> map.put(field.getKey(), of(value, field.getValue())));
        return map;
    }

    /** Returns the value as models keep values without a type. */
    static @Nullable Object plain(JsonNode json) {
        if (json.isNull()) {
            return null;
        } else if (json.isTextual()) {
            return json.asText();
        } else if (json.isBoolean()) {
            return json.booleanValue();
        } else if (json.isNumber()) {
            return json.decimalValue();
        }
        return json.isArray() ? list(Object.class, json) : map(Object.class, json);
    }
}
