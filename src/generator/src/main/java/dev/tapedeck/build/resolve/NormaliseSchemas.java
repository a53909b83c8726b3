package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites every schema in one form of OpenAPI 3.0, whether the vendor wrote 3.0 or 3.1.
 *
 * <p>Null is {@code nullable: true}. A reference is {@code $ref} alone, or, with other keywords beside it, an
 * {@code allOf} of that one {@code $ref}. A named plain string or number, such as SignalWire's {@code uuid}, is copied
 * to where it is used. So the targets of an overlay match both our transcription and the vendor's own document.
 */
public final class NormaliseSchemas {
    private static final List<String> UNUSED =
            List.of("externalDocs", "title", "unevaluatedProperties", "xml", "$schema");

    private static final Set<String> KEYS_OF_VALUES =
            Set.of("enum", "type", "nullable", "description", "example", "deprecated", Keys.CONSTANTS);

    /** The keywords that apply to values of one type alone. */
    private static final Map<String, Set<String>> KEYS_OF_TYPES = Map.of(
            "array", Set.of("items", "maxItems", "minItems", "uniqueItems"),
            "object", Set.of("additionalProperties", "properties", "required", "unevaluatedProperties"),
            "string", Set.of("contentEncoding", "contentMediaType", "format", "maxLength", "minLength", "pattern"));

    private NormaliseSchemas() {}

    /** Normalises all schemas of a document, in place. */
    public static void apply(Spec spec) {
        spec.root().put("openapi", "3.0.3");
        spec.root().retain("openapi", "info", "servers", "tags", "paths", "components", Keys.WEBHOOKS);
        Schemas.visit(spec, (schema, place) -> normalise(schema));
        spec.operations().forEach(operation -> operation.parameters().forEach(NormaliseSchemas::dropSerialization));
        Schemas.visit(spec, (schema, place) -> inlineScalar(spec, schema));
        PruneSchemas.apply(spec);
    }

    /** SignalWire writes {@code explode: false} on every query parameter; on a single value it means nothing. */
    private static void dropSerialization(ObjectNode parameter) {
        if (Schemas.isPlain(parameter.path("schema"))
                && !parameter.path("style").asText().equals(CompleteContract.JSON_STYLE)
                && !parameter.path("in").asText().equals("path")) {
            parameter.remove(List.of("style", "explode"));
        }
    }

    private static void normalise(ObjectNode schema) {
        replaceTrue(schema);
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        liftNullOfType(schema);
        liftNullOfEnum(schema);
        Schemas.COMBINATIONS.forEach(key -> liftNullOfBranches(schema, key));
        Schemas.COMBINATIONS.forEach(key -> unwrapSingleBranch(schema, key));
        List.of("anyOf", "oneOf").forEach(key -> alternativesToEnum(schema, key));
        if (schema.path("examples").isArray()) {
            JsonNode examples = schema.remove("examples");
            if (!examples.isEmpty()) {
                schema.set("example", examples.get(0));
            }
        }
        renameUnevaluated(schema);
        nameConstant(schema);
        UNUSED.forEach(schema::remove);
        separateReference(schema);
        openObject(schema);
    }

    /** Alternatives that are numbers have titles: {@code oneOf: [{const: 60, title: ONE_MINUTE}]}. */
    private static void nameConstant(ObjectNode schema) {
        JsonNode value = schema.path("enum").path(0);
        String title = schema.path("title").asText();
        if (schema.path("enum").size() == 1 && value.isNumber() && !title.isBlank() && !schema.has(Keys.CONSTANTS)) {
            schema.putObject(Keys.CONSTANTS).put(value.asText(), JavaNames.constant(title));
        }
    }

    /** A field or item with the schema {@code true} is any value, {@code {}}. */
    private static void replaceTrue(ObjectNode schema) {
        for (var field : schema.path("properties").properties()) {
            if (field.getValue().isBoolean()) {
                field.setValue(Yaml.object());
            }
        }
        if (schema.path("items").isBoolean()) {
            schema.putObject("items");
        }
    }

    /**
     * {@code type: [string, 'null']} becomes {@code type: string, nullable: true}; other lists of types become any
     * value.
     */
    private static void liftNullOfType(ObjectNode schema) {
        JsonNode type = schema.path("type");
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(name -> types.add(name.asText()));
        } else if (type.isTextual()) {
            types.add(type.textValue());
        }
        if (types.remove("null")) {
            schema.put("nullable", true);
        }
        if (types.size() == 1) {
            schema.put("type", types.get(0));
        } else if (types.size() == 2 && types.containsAll(List.of("integer", "number"))) {
            schema.put("type", "number");
        } else {
            schema.remove("type");
            splitTypes(schema, types);
        }
    }

    /** A list or an object among other types is an alternative, with the keywords that apply to it. */
    private static void splitTypes(ObjectNode schema, List<String> types) {
        boolean isSplit = types.contains("array") || types.contains("object");
        if (!isSplit
                || types.size() < 2
                || schema.has("enum")
                || Schemas.COMBINATIONS.stream().anyMatch(schema::has)) {
            return;
        }
        ArrayNode branches = Yaml.object().putArray("anyOf");
        for (String type : types) {
            ObjectNode branch = branches.addObject().put("type", type);
            for (String key : KEYS_OF_TYPES.getOrDefault(type, Set.of())) {
                if (schema.has(key)) {
                    branch.set(key, schema.get(key).deepCopy());
                }
            }
        }
        KEYS_OF_TYPES.values().forEach(schema::remove);
        schema.set("anyOf", branches);
        branches.forEach(branch -> normalise((ObjectNode) branch));
    }

    private static void liftNullOfEnum(ObjectNode schema) {
        if (schema.path("enum") instanceof ArrayNode values) {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (values.get(i).isNull()) {
                    values.remove(i);
                    schema.put("nullable", true);
                }
            }
        }
    }

    private static void liftNullOfBranches(ObjectNode schema, String key) {
        if (schema.path(key) instanceof ArrayNode branches) {
            for (int i = branches.size() - 1; i >= 0; i--) {
                if (isOnlyNull(branches.get(i))) {
                    branches.remove(i);
                    schema.put("nullable", true);
                }
            }
        }
    }

    private static boolean isOnlyNull(JsonNode branch) {
        return branch.path("nullable").asBoolean()
                && branch.properties().stream().allMatch(entry -> saysNothing(entry.getKey(), entry.getValue()));
    }

    private static boolean saysNothing(String key, JsonNode value) {
        return List.of("nullable", "description", "example", "default").contains(key)
                || (key.equals("enum") && value.isEmpty());
    }

    private static void unwrapSingleBranch(ObjectNode schema, String key) {
        JsonNode branches = schema.path(key);
        if (branches.isEmpty()) {
            schema.remove(key);
        } else if (branches.size() == 1 && !schema.has("discriminator")) {
            ObjectNode branch = (ObjectNode) branches.get(0);
            boolean combines = schema.has("$ref")
                    || Schemas.COMBINATIONS.stream().anyMatch(other -> !other.equals(key) && schema.has(other));
            if ((schema.has("properties") || combines) && (branch.has("properties") || branch.has("$ref"))) {
                return; // MergeCombinations joins the fields of both.
            }
            schema.remove(key);
            for (var entry : branch.properties()) {
                if (!schema.has(entry.getKey())) {
                    schema.set(entry.getKey(), entry.getValue());
                }
            }
        }
    }

    private static void separateReference(ObjectNode schema) {
        if (schema.has("$ref") && schema.size() > 1) {
            Schemas.wrapReference(schema);
        }
    }

    /** The parts of a schema are visited first, so an {@code allOf} may hold an inlined scalar by now. */
    private static void inlineScalar(Spec spec, ObjectNode schema) {
        JsonNode target = spec.schemas().path(schema.path("$ref").asText().replace(Schemas.REFERENCE, ""));
        if (isScalar(target)) {
            schema.remove("$ref");
            schema.setAll((ObjectNode) target.deepCopy());
        } else if (isScalar(schema.path("allOf").path(0))) {
            unwrapSingleBranch(schema, "allOf");
        }
    }

    private static boolean isScalar(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string", "integer", "number", "boolean" -> !schema.has("enum");
            default -> false;
        };
    }

    /**
     * Turns alternatives that are single values of one type, which OpenAPI 3.1 allows so that each value can have a
     * description, into an enum: {@code oneOf: [{const: a}, {const: b}]}. The branches are normalised by now.
     */
    private static void alternativesToEnum(ObjectNode schema, String key) {
        List<ObjectNode> branches = Spec.objects(schema.path(key));
        if (branches.isEmpty() || schema.has("enum") || !branches.stream().allMatch(NormaliseSchemas::isEnum)) {
            return;
        }
        Set<String> types = new LinkedHashSet<>();
        branches.forEach(branch -> types.add(branch.path("type").asText()));
        if (types.size() > 1) {
            return;
        }
        schema.remove(key);
        if (!types.contains("")) {
            schema.put("type", types.iterator().next());
        }
        if (branches.stream().anyMatch(branch -> branch.path("nullable").asBoolean())) {
            schema.put("nullable", true);
        }
        Set<JsonNode> values = new LinkedHashSet<>();
        branches.forEach(branch -> branch.get("enum").forEach(values::add));
        schema.putArray("enum").addAll(values);
        JoinTypes.joinConstants(schema, branches);
    }

    private static boolean isEnum(ObjectNode branch) {
        return branch.has("enum")
                && branch.propertyStream().allMatch(keyword -> KEYS_OF_VALUES.contains(keyword.getKey()));
    }

    /** SignalWire describes the values of a map with {@code unevaluatedProperties}, a newer keyword of JSON Schema. */
    private static void renameUnevaluated(ObjectNode schema) {
        JsonNode values = schema.path("unevaluatedProperties");
        if (values.isObject() && !hasFields(schema) && !schema.has("additionalProperties")) {
            schema.set("additionalProperties", values);
        }
    }

    /** An object without fields may hold any fields: {@code additionalProperties: {}}. */
    private static void openObject(ObjectNode schema) {
        JsonNode values = schema.path("additionalProperties");
        if (values.isBoolean() || values.has("not") || (schema.has("properties") && values.isEmpty())) {
            schema.remove("additionalProperties");
        }
        if (schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && Schemas.COMBINATIONS.stream().noneMatch(schema::has)
                && !schema.has("additionalProperties")) {
            schema.putObject("additionalProperties");
        }
    }

    private static boolean hasFields(JsonNode schema) {
        return !schema.path("properties").isEmpty()
                || Schemas.COMBINATIONS.stream().anyMatch(schema::has);
    }
}
