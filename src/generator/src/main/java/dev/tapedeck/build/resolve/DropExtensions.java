package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;

/**
 * Drops the {@code x-} extensions of the vendor; Twilio's marks of personal data become {@code x-hidden}.
 *
 * <p>Extensions for other generators, such as {@code x-class-extra-annotation}, would otherwise be printed as source.
 */
public final class DropExtensions {
    private DropExtensions() {}

    public static void apply(Spec spec) {
        spec.root()
                .properties()
                .removeIf(entry -> isForeign(entry.getKey()) && !entry.getKey().equals(Keys.WEBHOOKS));
        dropForeign(spec.root().path("info"));
        spec.root().path("tags").forEach(DropExtensions::dropForeign);
        spec.root().path("paths").forEach(DropExtensions::dropForeign);
        for (Spec.Operation operation : spec.operations()) {
            dropForeign(operation.node());
            operation.parameters().forEach(DropExtensions::dropForeign);
            dropForeign(operation.node().path("requestBody"));
            operation.node().path("requestBody").path("content").forEach(DropExtensions::dropForeign);
            operation.responses().forEach(answer -> answer.path("content").forEach(DropExtensions::dropForeign));
        }
        Schemas.visit(spec, (schema, place) -> {
            boolean pii = schema.path("x-twilio").has("pii");
            dropForeign(schema);
            if (pii) {
                schema.put(Keys.HIDDEN, true);
            }
        });
    }

    private static void dropForeign(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(entry -> isForeign(entry.getKey()));
        }
    }

    private static boolean isForeign(String keyword) {
        return keyword.startsWith("x-");
    }
}
