package dev.tapedeck.build.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Yaml;
import java.util.List;

/** The ways in which a schema may refer to another one, and named scalars instead of inline ones. */
final class ReferenceDialects {
    private ReferenceDialects() {}

    /** SignalWire's: {@code allOf: [{$ref: ...}]}, with or without other keywords beside it. */
    static void allOf(ObjectNode document) {
        RewriteDocument.everySchema(document, schema -> {
            if (schema.has("$ref")) {
                JsonNode reference = schema.remove("$ref");
                schema.putArray("allOf").addObject().set("$ref", reference);
            }
        });
    }

    /** OpenAPI 3.1's: {@code $ref: ..., description: ...}. */
    static void siblings(ObjectNode document) {
        document.put("openapi", "3.1.1");
        RewriteDocument.everySchema(document, schema -> {
            if (schema.path("allOf").size() == 1 && schema.at("/allOf/0").has("$ref")) {
                schema.set("$ref", schema.at("/allOf/0/$ref"));
                schema.remove("allOf");
            }
        });
    }

    static void scalarsInPlace(ObjectNode document) {
        JsonNode schemas = document.path("components").path("schemas");
        RewriteDocument.everySchema(document, schema -> {
            String reference = schema.path("$ref").asText().replace(Schemas.REFERENCE, "");
            JsonNode target = schemas.path(reference);
            if (target.path("type").asText().equals("string") && !target.has("enum")) {
                schema.remove("$ref");
                schema.setAll((ObjectNode) target.deepCopy());
            }
        });
        document.put("x-dialect", "in place");
    }

    /** As SignalWire's {@code uuid} or, here, a SID of each prefix: {@code allOf: [{$ref: ...}], description: ...}. */
    static void scalarsByName(ObjectNode document) {
        ObjectNode named = Yaml.object();
        RewriteDocument.everySchema(document, schema -> {
            String pattern = schema.path("pattern").asText();
            if (pattern.startsWith("^") && schema.path("type").asText().equals("string")) {
                String name = "Common.text" + Integer.toHexString(pattern.hashCode());
                named.putObject(name).put("type", "string").put("pattern", pattern);
                schema.remove(List.of("type", "pattern"));
                schema.putArray("allOf").add(Schemas.referenceTo(name));
            }
        });
        document.withObject("/components/schemas").setAll(named);
    }
}
