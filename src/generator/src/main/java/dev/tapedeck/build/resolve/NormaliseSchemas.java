package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives every schema one spelling, OpenAPI 3.0's, whichever of 3.0 and 3.1 the vendor wrote it in.
 *
 * <p>Null is {@code nullable: true}. A reference is {@code $ref} alone, or {@code allOf} with that one {@code $ref}
 * when something stands beside it. A named plain string or number, such as SignalWire's {@code uuid}, stands where it
 * is used. So an overlay's targets hold for our transcription and for the vendor's own document alike.
 */
public final class NormaliseSchemas {
    private static final List<String> COMBINATIONS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> UNUSED =
            List.of("discriminator", "externalDocs", "title", "unevaluatedProperties", "xml", "$schema");

    private NormaliseSchemas() {}

    public static void apply(Spec spec) {
        spec.root().put("openapi", "3.0.3");
        spec.root().retain("openapi", "info", "servers", "tags", "paths", "components");
        Schemas.visit(spec, (schema, place) -> normalise(schema));
        spec.operations().forEach(operation -> operation.parameters().forEach(NormaliseSchemas::dropSerialization));
        Schemas.visit(spec, (schema, place) -> inlineScalar(spec, schema));
        SelectOperations.prune(spec);
    }

    /** SignalWire writes {@code explode: false} at every query parameter; for a single value it says nothing. */
    private static void dropSerialization(ObjectNode parameter) {
        if (Schemas.isPlain(parameter.path("schema"))) {
            parameter.remove(List.of("style", "explode", "allowReserved"));
        }
    }

    private static void normalise(ObjectNode schema) {
        anyForTrue(schema);
        if (schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
        liftNullOfType(schema);
        liftNullOfEnum(schema);
        COMBINATIONS.forEach(key -> liftNullOfBranches(schema, key));
        COMBINATIONS.forEach(key -> unwrapSingleBranch(schema, key));
        List.of("anyOf", "oneOf").forEach(key -> Alternatives.asEnum(schema, key));
        if (schema.path("examples").isArray()) {
            JsonNode examples = schema.remove("examples");
            if (!examples.isEmpty()) {
                schema.set("example", examples.get(0));
            }
        }
        Maps.ofUnevaluated(schema);
        UNUSED.forEach(schema::remove);
        spellReference(schema);
        Maps.open(schema);
    }

    /** A field or item of the schema {@code true} is any value, {@code {}}. */
    private static void anyForTrue(ObjectNode schema) {
        for (var field : schema.path("properties").properties()) {
            if (field.getValue().isBoolean()) {
                field.setValue(Yaml.object());
            }
        }
        if (schema.path("items").isBoolean()) {
            schema.putObject("items");
        }
    }

    /** {@code type: [string, 'null']} becomes {@code type: string, nullable: true}; unlike types become any. */
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
        }
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
        } else if (branches.size() == 1) {
            ObjectNode branch = (ObjectNode) branches.get(0);
            if (schema.has("properties") && (branch.has("properties") || branch.has("$ref"))) {
                return; // Combinations joins the fields of both.
            }
            schema.remove(key);
            for (var entry : branch.properties()) {
                if (!schema.has(entry.getKey())) {
                    schema.set(entry.getKey(), entry.getValue());
                }
            }
        }
    }

    private static void spellReference(ObjectNode schema) {
        if (schema.has("$ref") && schema.size() > 1) {
            wrapReference(schema);
        }
    }

    private static void wrapReference(ObjectNode schema) {
        ObjectNode reference = Yaml.object();
        reference.set("$ref", schema.remove("$ref"));
        schema.remove("type");
        schema.putArray("allOf").add(reference);
    }

    /** Makes room beside every field's reference: its name on the wire may stand there. */
    public static void wrapFields(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            for (ObjectNode field : Spec.objects(schema.path("properties"))) {
                if (field.has("$ref")) {
                    wrapReference(field);
                }
            }
        }
    }

    /** A schema's parts come first, so an {@code allOf} may hold an inlined scalar by now. */
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
}
