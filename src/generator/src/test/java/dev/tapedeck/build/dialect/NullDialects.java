package dev.tapedeck.build.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The ways in which a schema may say that null is allowed. */
final class NullDialects {
    private static final List<String> SIBLINGS = List.of("description", "examples", "example", "default", "x-twilio");

    private NullDialects() {}

    /** Twilio's: {@code type: string, nullable: true}. */
    static void keyword(ObjectNode document) {
        document.put("openapi", "3.0.1");
        RewriteDocument.everySchema(document, schema -> {
            JsonNode branches = schema.path("anyOf");
            if (branches.size() == 2 && isNull(branches.get(1))) {
                ObjectNode branch = (ObjectNode) branches.get(0);
                schema.remove("anyOf");
                if (branch.has("$ref")) {
                    schema.putArray("allOf").add(branch);
                } else {
                    schema.setAll(branch);
                }
                schema.put("nullable", true);
            }
        });
        document.put("x-dialect", "3.0");
    }

    /** OpenAPI 3.1's: {@code type: [string, 'null']}. */
    static void typeLists(ObjectNode document) {
        keyword(document);
        document.put("openapi", "3.1.0");
        RewriteDocument.everySchema(document, schema -> {
            if (schema.path("nullable").asBoolean() && schema.has("type")) {
                JsonNode type = schema.remove("type");
                schema.putArray("type").add(type).add("null");
                schema.remove("nullable");
                if (schema.has("enum")) {
                    schema.withArray("/enum").addNull();
                }
            }
        });
    }

    /** SignalWire's: {@code anyOf: [{type: string}, {type: 'null'}]}. */
    static void anyOfNull(ObjectNode document) {
        branches(document, "anyOf");
    }

    static void oneOfNull(ObjectNode document) {
        branches(document, "oneOf");
    }

    private static void branches(ObjectNode document, String key) {
        keyword(document);
        document.put("openapi", "3.1.0");
        RewriteDocument.everySchema(document, schema -> {
            if (schema.path("nullable").asBoolean() && (schema.has("type") || schema.has("allOf"))) {
                ObjectNode branch = schema.deepCopy();
                branch.remove("nullable");
                branch.remove(SIBLINGS);
                schema.retain(SIBLINGS);
                schema.putArray(key).add(branch).addObject().put("type", "null");
            }
        });
    }

    private static boolean isNull(JsonNode branch) {
        return branch.path("type").asText().equals("null");
    }
}
