package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Assigns each schema a package: {@code model} for classes that users see, {@code wire} for envelopes of lists, their
 * paging part and errors.
 *
 * <p>An envelope is a response with one list beside {@code meta} (Twilio) or {@code links} (SignalWire).
 */
public final class AssignPackages {
    private AssignPackages() {}

    static void apply(Spec spec) {
        Set<String> model = new HashSet<>();
        Deque<JsonNode> seen = new ArrayDeque<>();
        for (Spec.Operation operation : spec.operations()) {
            String request = operation.node().path(Keys.REQUEST).asText();
            if (!request.isEmpty()) {
                seen.add(Schemas.referenceTo(request));
            }
            for (ObjectNode parameter : operation.parameters()) {
                seen.add(parameter.path("schema"));
            }
            for (var response : operation.node().path("responses").properties()) {
                if (response.getKey().startsWith("2")) {
                    response.getValue().path("content").forEach(content -> seen.add(itemOrSelf(spec, content)));
                }
            }
        }
        spec.root().path(Keys.WEBHOOKS).forEach(seen::add);
        while (!seen.isEmpty()) {
            Schemas.visit(seen.pop(), "", (part, place) -> {
                String name = Schemas.referredName(part);
                if (!name.isEmpty() && model.add(name)) {
                    seen.add(spec.schemas().path(name));
                }
            });
        }
        for (var schema : spec.schemas().properties()) {
            boolean wire = !model.contains(schema.getKey());
            ((ObjectNode) schema.getValue()).put(Keys.PACKAGE, wire ? "wire" : "model");
        }
    }

    private static JsonNode itemOrSelf(Spec spec, JsonNode content) {
        JsonNode schema = content.path("schema");
        String name = Schemas.referredName(schema);
        JsonNode fields = spec.schemas().path(name).path("properties");
        if (fields.has("meta") || fields.has("links")) {
            for (JsonNode field : fields) {
                if (field.path("type").asText().equals("array") && fields.size() == 2) {
                    ((ObjectNode) field).put(Keys.RECORDS, true);
                    return field.path("items");
                }
            }
        }
        return schema;
    }
}
