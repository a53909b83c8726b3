package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Drops every {@code x-} extension of the vendor's; Twilio's marks of personal data become {@code x-hidden}.
 *
 * <p>Vendors carry extensions for other generators ({@code x-class-extra-annotation}) that would be pasted into source.
 */
final class Extensions {
    private Extensions() {}

    static void apply(Spec spec) {
        dropForeign(spec.root());
        dropForeign(spec.root().path("info"));
        spec.root().path("tags").forEach(Extensions::dropForeign);
        spec.root().path("paths").forEach(Extensions::dropForeign);
        for (Spec.Operation operation : spec.operations()) {
            dropForeign(operation.node());
            operation.parameters().forEach(Extensions::dropForeign);
            dropForeign(operation.node().path("requestBody"));
            operation.node().path("requestBody").path("content").forEach(Extensions::dropForeign);
            operation.responses().forEach(answer -> answer.path("content").forEach(Extensions::dropForeign));
        }
        Schemas.visit(spec, (schema, place) -> {
            boolean pii = schema.path("x-twilio").has("pii");
            dropForeign(schema);
            if (pii) {
                schema.put("x-hidden", true);
            }
        });
    }

    private static void dropForeign(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(entry -> entry.getKey().startsWith("x-"));
        }
    }
}
