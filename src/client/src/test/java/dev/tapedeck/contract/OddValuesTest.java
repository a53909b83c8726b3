package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.type.Id;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value of another type, in any field of any model of both contracts, fails only its own accessor. */
class OddValuesTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> ID = List.of("sid", "id");
    private static final List<String> ODD = List.of(
            "12",
            "12.5",
            "99999999999999999999",
            "true",
            "\"\"",
            "\"12\"",
            "\"2026-03-14\"",
            "\"2026-03-14T09:26:53\"",
            "[]",
            "[null]",
            "[7,\"x\",[]]",
            "{}",
            "{\"a\":7}",
            "{\"a\":{\"b\":[\"\\\"]}\\\\\"]}}");

    /** Returns examples that have every field of every model at least once. */
    static Stream<ResolvedContract.Example> oddValueFailsOnlyItsOwnAccessor() {
        Set<String> seen = new HashSet<>();
        return ResolvedContract.models().filter(example -> {
            String type = example.contract().provider() + example.schema();
            return names(example.value()).stream()
                            .filter(name -> seen.add(type + "." + name))
                            .count()
                    > 0;
        });
    }

    @ParameterizedTest
    @MethodSource
    void oddValueFailsOnlyItsOwnAccessor(ResolvedContract.Example example) {
        Object usual = parse(example, example.value());
        for (String odd : ODD) {
            for (List<String> fields : thirds(example.value())) {
                ObjectNode json = example.value().deepCopy();
                fields.forEach(field -> json.set(field, tree(odd)));
                check(example, json, usual, example + " with " + odd + " as " + fields);
            }
        }
    }

    /**
     * Returns the fields in three groups, so that each is odd once and next to odd ones twice; the id, which messages
     * show, is in its own group.
     */
    private static List<List<String>> thirds(JsonNode json) {
        List<String> ids = names(json).stream().filter(ID::contains).toList();
        List<String> others =
                names(json).stream().filter(name -> !ID.contains(name)).toList();
        return Stream.of(ids, others.subList(0, others.size() / 2), others.subList(others.size() / 2, others.size()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static void check(ResolvedContract.Example example, ObjectNode json, Object usual, String what) {
        Object model = parse(example, json);

        checkJson(model, json, example.value(), what);
        json.properties().forEach(field -> {
            String place = what + ": " + field.getKey();
            if (field.getValue().equals(example.value().get(field.getKey()))) {
                assertThat(read(model, field.getKey())).as(place).isEqualTo(read(usual, field.getKey()));
            } else {
                checkField(model, json, field.getKey(), place);
            }
        });
        assertThat(model).as(what).isEqualTo(parse(example, json)).hasSameHashCodeAs(parse(example, json));
        assertThat(model.toString()).as(what).startsWith(model.getClass().getSimpleName() + "[");
    }

    private static Object parse(ResolvedContract.Example example, JsonNode json) {
        Class<?> type = Generated.type(example.contract().provider(), example.schema());
        return Generated.parse(type, json.toString());
    }

    private static void checkJson(Object model, ObjectNode json, JsonNode usual, String what) {
        ObjectNode written = (ObjectNode) tree(Generated.toJson(model));
        ObjectNode rest = json.deepCopy();
        json.properties().forEach(field -> {
            if (!field.getValue().equals(usual.get(field.getKey()))) {
                assertThat(written.remove(field.getKey()))
                        .as("%s: %s", what, field.getKey())
                        .isEqualTo(field.getValue());
                rest.remove(field.getKey());
            }
        });
        SameJson.check(written, rest, what);
    }

    private static void checkField(Object model, JsonNode json, String field, String what) {
        Throwable thrown = catchThrowable(() -> read(model, field));
        if (thrown == null && isOfType(accessor(model, field).getReturnType(), json.get(field))) {
            return;
        }
        assertThat(thrown).as(what).isInstanceOf(UnexpectedResponseException.class);
        assertThat(thrown.getMessage()).as(what).contains(" at $." + field);
        String id = json.has("sid") ? "sid" : "id";
        if (json.path(id).isTextual() && !id.equals(field)) {
            assertThat(thrown.getMessage())
                    .as(what)
                    .endsWith(" (" + json.get(id).asText() + ")");
        }
    }

    /** Returns whether the type may be read from the JSON; the contents of lists and objects are not examined. */
    private static boolean isOfType(Class<?> type, JsonNode json) {
        if (type == String.class || type == Link.class || Id.class.isAssignableFrom(type)) {
            return json.isTextual();
        } else if (type == Instant.class || type == LocalDate.class) {
            return type == LocalDate.class && json.asText().equals("2026-03-14");
        } else if (OpenEnum.class.isAssignableFrom(type)) {
            return json.isTextual() || (json.isNumber() && type.getSimpleName().endsWith("Fps"));
        } else if (type == Boolean.class || type == boolean.class) {
            return json.isBoolean();
        } else if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
            return json.isInt();
        } else if (Number.class.isAssignableFrom(type)) {
            return json.isNumber();
        } else if (type == List.class) {
            return json.isArray();
        }
        return type == Map.class || type == Object.class || json.isObject();
    }

    private static List<String> names(JsonNode json) {
        return json.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static Method accessor(Object model, String field) {
        try {
            return model.getClass().getMethod(Generated.camelCase(field));
        } catch (NoSuchMethodException e) {
            throw new LinkageError(model.getClass() + " has no " + field, e);
        }
    }

    private static @Nullable Object read(Object model, String field) {
        try {
            return Generated.read(model, field);
        } catch (AssertionError e) {
            if (e.getCause() instanceof UnexpectedResponseException odd) {
                throw odd;
            }
            throw e;
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JACKSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
