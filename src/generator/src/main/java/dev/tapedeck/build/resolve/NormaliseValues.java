package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.FoldedWarnings;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Corrects keywords whose values are of another type than OpenAPI says, and types that it does not have, such as
 * {@code type: date}. Warns where a client then checks or knows less than the document says.
 */
final class NormaliseValues {
    private static final Set<String> TYPES =
            Set.of("string", "integer", "number", "boolean", "array", "object", "null");

    /** Types of other languages and of Swagger 2, with the keywords that mean the same. */
    private static final Map<String, String> OTHER_TYPES = Map.ofEntries(
            Map.entry("any", "{}"),
            Map.entry("bool", "{type: boolean}"),
            Map.entry("date", "{type: string, format: date}"),
            Map.entry("date-time", "{type: string, format: date-time}"),
            Map.entry("datetime", "{type: string, format: date-time}"),
            Map.entry("double", "{type: number}"),
            Map.entry("file", "{type: string, format: binary}"),
            Map.entry("float", "{type: number}"),
            Map.entry("int", "{type: integer}"),
            Map.entry("list", "{type: array}"),
            Map.entry("long", "{type: integer, format: int64}"),
            Map.entry("map", "{type: object}"),
            Map.entry("str", "{type: string}"),
            Map.entry("uuid", "{type: string, format: uuid}"));

    private static final List<String> TEXTS = List.of("description", "format", "pattern", "summary", "title");
    private static final List<String> TRUTHS = List.of(
            "allowEmptyValue",
            "allowReserved",
            "deprecated",
            "explode",
            "nullable",
            "readOnly",
            "uniqueItems",
            "writeOnly");
    private static final List<String> NUMBERS = List.of(
            "maximum",
            "maxItems",
            "maxLength",
            "maxProperties",
            "minimum",
            "minItems",
            "minLength",
            "minProperties",
            "multipleOf");
    private static final List<String> EXCLUSIVE = List.of("exclusiveMaximum", "exclusiveMinimum");

    /** Keywords that Swagger 2 has in a parameter, and OpenAPI 3 in its schema. */
    private static final List<String> OF_SCHEMA = List.of("type", "format", "items", "enum", "default");

    private final FoldedWarnings warnings;

    private NormaliseValues(Spec spec) {
        this.warnings = new FoldedWarnings(spec.file());
    }

    static void apply(Spec spec, PrintStream out) {
        NormaliseValues normalise = new NormaliseValues(spec);
        for (Spec.Operation operation : spec.operations()) {
            normalise.operation(operation.node());
        }
        Schemas.visit(spec, normalise::schema);
        normalise.warnings.print(out);
    }

    private void operation(ObjectNode operation) {
        texts(operation);
        truths(operation);
        if (operation.get("tags") instanceof ArrayNode tags) {
            for (int i = 0; i < tags.size(); i++) {
                tags.set(i, tags.get(i).path("name").asText(tags.get(i).asText()));
            }
        } else {
            operation.remove("tags");
        }
        for (ObjectNode parameter : Spec.objects(operation.path("parameters"))) {
            texts(parameter);
            truths(parameter);
            truth(parameter, "required");
            if (!parameter.path("schema").isObject() && parameter.has("type")) {
                ObjectNode schema = parameter.putObject("schema");
                OF_SCHEMA.stream().filter(parameter::has).forEach(key -> schema.set(key, parameter.remove(key)));
            }
        }
        if (operation.get("requestBody") instanceof ObjectNode body) {
            texts(body);
            truth(body, "required");
        }
        operation.path("responses").forEach(NormaliseValues::texts);
    }

    private void schema(ObjectNode schema, String place) {
        texts(schema);
        truths(schema);
        EXCLUSIVE.stream().filter(key -> !schema.path(key).isNumber()).forEach(key -> truth(schema, key));
        for (String key : NUMBERS) {
            if (schema.has(key) && !schema.get(key).isNumber()) {
                JsonNode number = Yaml.parse("", "number: " + schema.get(key).asText("''"))
                        .get("number");
                schema.set(key, number);
                if (!number.isNumber()) {
                    schema.remove(key);
                    warnings.add(place, "has a '" + key + "' that is not a number", "the client does not check it");
                }
            }
        }
        for (String key : List.of("required", "enum")) {
            if (!schema.path(key).isArray()) {
                schema.remove(key);
            }
        }
        type(schema, place);
        values(schema, place);
    }

    private static void texts(JsonNode node) {
        for (String key : TEXTS) {
            if (node instanceof ObjectNode object
                    && object.has(key)
                    && !object.get(key).isTextual()) {
                JsonNode value = object.remove(key);
                if (value.isValueNode() && !value.isNull()) {
                    object.put(key, value.asText());
                }
            }
        }
    }

    private static void truths(ObjectNode node) {
        TRUTHS.forEach(key -> truth(node, key));
    }

    private static void truth(ObjectNode node, String key) {
        if (node.has(key) && !node.get(key).isBoolean()) {
            String text = node.remove(key).asText().toLowerCase(Locale.ROOT);
            if (Set.of("true", "yes").contains(text)) {
                node.put(key, true);
            }
        }
    }

    private void type(ObjectNode schema, String place) {
        if (schema.path("type").isTextual()) {
            String type = schema.path("type").textValue();
            String name = type.toLowerCase(Locale.ROOT);
            if (TYPES.contains(name)) {
                schema.put("type", name);
                return;
            }
            schema.remove("type");
            ObjectNode same = Yaml.parse("", OTHER_TYPES.getOrDefault(name, "{}"));
            same.properties().forEach(keyword -> schema.putIfAbsent(keyword.getKey(), keyword.getValue()));
            if (!OTHER_TYPES.containsKey(name)) {
                warnings.add(place, "has the unknown type '" + type + "'", "the client accepts any value");
            }
        }
    }

    private void values(ObjectNode schema, String place) {
        List<String> types = new ArrayList<>(Schemas.texts(schema.path("type")));
        types.add(schema.path("type").asText());
        types.removeIf(type -> !TYPES.contains(type));
        if (types.isEmpty()) {
            return;
        }
        for (String key : List.of("default", "example")) {
            JsonNode value = schema.path(key);
            boolean fits = value.isNull() || types.stream().anyMatch(type -> fits(value, type));
            if (!value.isMissingNode() && !fits) {
                schema.remove(key);
                if (key.equals("default")) {
                    String problem = "has a default that is not of its type, " + String.join(" or ", types);
                    warnings.add(place, problem, "the client does not mention it");
                }
            }
        }
    }

    private static boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> value.isNull();
        };
    }
}
