package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares a model, accessor by accessor, with the JSON that it was read from, as Jackson reads it. */
final class Accessors {
    private Accessors() {}

    static void checkModel(ResolvedContract contract, String schema, Object model, JsonNode json, String path) {
        if (Generated.isModel(contract.provider(), schema)) {
            assertThat(Generated.additionalProperties(model)).as(path).isEmpty();
        }
        JsonNode fields = contract.schema(schema).path("properties");
        json.fieldNames()
                .forEachRemaining(name -> assertThat(fields.has(name))
                        .as("%s has %s", schema, name)
                        .isTrue());
        for (var field : fields.properties()) {
            String at = path + "." + field.getKey();
            if (json.hasNonNull(field.getKey())) {
                Object value = Generated.read(model, field.getKey());
                checkValue(contract, field.getValue(), value, json.get(field.getKey()), at);
            } else if (!isRequired(contract.schema(schema), field.getKey())
                    || field.getValue().path("nullable").asBoolean()) {
                checkNothing(Generated.read(model, field.getKey()), at);
            }
        }
    }

    private static boolean isRequired(JsonNode schema, String field) {
        return schema.path("required")
                .valueStream()
                .anyMatch(name -> name.asText().equals(field));
    }

    private static void checkNothing(@Nullable Object value, String path) {
        if (value instanceof List<?> list) {
            assertThat(list).as(path).isEmpty();
        } else if (value instanceof Map<?, ?> map) {
            assertThat(map).as(path).isEmpty();
        } else {
            assertThat(value).as(path).isNull();
        }
    }

    private static void checkValue(
            ResolvedContract contract, JsonNode schema, @Nullable Object value, JsonNode json, String path) {
        assertThat(value).as(path).isNotNull();
        if (value instanceof List<?> items) {
            assertThat(items).as(path).hasSize(json.size());
            for (int i = 0; i < items.size(); i++) {
                checkValue(contract, schema.path("items"), items.get(i), json.get(i), path + "[" + i + "]");
            }
        } else if (value instanceof Map<?, ?> map) {
            assertThat(map).as(path).hasSize(json.size());
            JsonNode values = schema.path("additionalProperties");
            map.forEach((key, item) -> checkItem(contract, values, item, json.path((String) key), path + "." + key));
        } else if (isModel(contract, schema)) {
            checkModel(contract, ResolvedContract.nameOf(schema), Objects.requireNonNull(value), json, path);
        } else {
            checkScalar(value, json, path);
        }
    }

    private static void checkItem(
            ResolvedContract contract, JsonNode schema, @Nullable Object item, JsonNode json, String path) {
        if (json.isNull()) {
            assertThat(item).as(path).isNull();
        } else {
            checkValue(contract, schema, item, json, path);
        }
    }

    private static boolean isModel(ResolvedContract contract, JsonNode schema) {
        return contract.schema(ResolvedContract.nameOf(schema)).has("properties");
    }

    private static void checkScalar(@Nullable Object value, JsonNode json, String path) {
        if (value instanceof Instant time) {
            assertThat(time)
                    .as(path)
                    .isEqualTo(OffsetDateTime.parse(json.asText()).toInstant());
        } else if (value instanceof Number number) {
            assertThat(new BigDecimal(number.toString())).as(path).isEqualByComparingTo(json.decimalValue());
        } else if (value instanceof Boolean truth) {
            assertThat(json.isBoolean()).as(path).isTrue();
            assertThat(truth).as(path).isEqualTo(json.booleanValue());
        } else if (value instanceof OpenEnum constant) {
            assertThat(constant.value()).as(path).isEqualTo(json.asText());
        } else {
            assertThat(json.isTextual()).as(path).isTrue();
            assertThat(text(value)).as(path).isEqualTo(json.textValue());
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Id id) {
            assertThat(id.isValid()).as("%s", id).isTrue();
            return id.value();
        }
        return value instanceof Link link ? link.value() : (String) Objects.requireNonNull(value);
    }
}
