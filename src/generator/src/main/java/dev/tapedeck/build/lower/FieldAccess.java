package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.List;

/**
 * Fields that only responses have ({@code readOnly}) or only requests ({@code writeOnly}). Requests have no input for
 * the former, and responses need not contain the latter, even if they are required.
 */
final class FieldAccess {
    private static final String READ_ONLY = "readOnly";
    private static final String WRITE_ONLY = "writeOnly";

    private FieldAccess() {}

    /** Marks fields whose schema is read-only or write-only where it is defined. */
    static void mark(Spec spec) {
        Schemas.visit(spec, (schema, place) -> {
            for (ObjectNode field : Spec.objects(schema.path("properties"))) {
                for (String key : List.of(READ_ONLY, WRITE_ONLY)) {
                    if (!field.has(key)
                            && Schemas.resolve(spec, field, place).path(key).asBoolean()) {
                        wrap(field);
                        field.put(key, true);
                    }
                }
            }
        });
    }

    /** A reference alone cannot have other keywords beside it. */
    private static void wrap(ObjectNode field) {
        if (field.has("$ref")) {
            Schemas.wrapReference(field);
        }
    }

    /** Returns whether only responses have this field. */
    static boolean isReadOnly(JsonNode field) {
        return field.path(READ_ONLY).asBoolean();
    }

    /** Makes the write-only fields of models optional; those of request objects stay required. */
    static void requireOnlyReadable(Spec spec) {
        for (ObjectNode schema : Spec.objects(spec.schemas())) {
            if (!schema.has(Keys.IN) && schema.path("required") instanceof ArrayNode required) {
                List<String> names = Schemas.texts(required);
                required.removeAll();
                names.stream()
                        .filter(name -> !schema.path("properties")
                                .path(name)
                                .path(WRITE_ONLY)
                                .asBoolean())
                        .forEach(required::add);
                if (required.isEmpty()) {
                    schema.remove("required");
                }
            }
        }
    }
}
