package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes one field of those of one name that the branches of a combination have. */
final class JoinedFields {
    private static final List<String> NO_MATTER_OF_TYPE = List.of(
            "description",
            "example",
            "default",
            "nullable",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "readOnly",
            "writeOnly",
            "deprecated",
            "x-hidden");

    private JoinedFields() {}

    /** Makes the field one that holds what either branch has there. */
    static void join(ObjectNode one, ObjectNode other) {
        boolean enums = one.path("enum").isArray() && other.path("enum").isArray();
        if (other.path("nullable").asBoolean()) {
            one.put("nullable", true);
        }
        if (enums && one.path("type").equals(other.path("type"))) {
            Set<JsonNode> values = new LinkedHashSet<>();
            one.path("enum").forEach(values::add);
            other.path("enum").forEach(values::add);
            one.putArray("enum").addAll(values);
        } else if (!typeOf(one).equals(typeOf(other))) {
            String type = one.path("type").asText();
            boolean scalar = type.matches("string|boolean|number|integer")
                    && one.path("type").equals(other.path("type"));
            boolean numbers = isNumber(one) && isNumber(other);
            one.retain("description", "nullable", "x-hidden");
            if (scalar || numbers) {
                one.put("type", numbers ? "number" : type);
            }
        }
    }

    /** What decides on the Java type of a field. */
    private static JsonNode typeOf(ObjectNode field) {
        ObjectNode type = field.deepCopy();
        Schemas.visit(type, "", (part, place) -> {
            part.remove(NO_MATTER_OF_TYPE);
            JsonNode only = part.path("allOf").path(0);
            // With a description beside it, a reference is written in an allOf.
            if (part.size() == 1 && part.path("allOf").size() == 1 && only.has("$ref")) {
                part.remove("allOf");
                part.set("$ref", only.get("$ref"));
            }
        });
        return type;
    }

    private static boolean isNumber(JsonNode field) {
        return field.path("type").asText().matches("integer|number");
    }
}
