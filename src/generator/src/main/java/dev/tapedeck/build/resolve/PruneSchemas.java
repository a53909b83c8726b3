package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Removes the named schemas that no operation refers to, and reports references that have no target. Runs again after
 * each step that makes schemas superfluous.
 */
public final class PruneSchemas {
    private PruneSchemas() {}

    /** Prunes the schemas of a document, in place. */
    public static void apply(Spec spec) {
        Set<String> reached = new HashSet<>();
        // No recursion: in a large document, references make long chains.
        Deque<String> unread = new ArrayDeque<>();
        BiConsumer<ObjectNode, String> visitor = (schema, place) -> {
            String name = referred(spec, schema, place);
            if (!name.isEmpty() && reached.add(name)) {
                unread.add(name);
            }
        };
        for (Spec.Operation operation : spec.operations()) {
            Schemas.visitOperation(operation, visitor);
            String request = operation.node().path(Keys.REQUEST).asText();
            if (reached.add(request)) {
                unread.add(request);
            }
        }
        Schemas.visitWebhooks(spec, visitor);
        while (!unread.isEmpty()) {
            String name = unread.pop();
            Schemas.visit(spec.schemas().path(name), "components/schemas/" + name, visitor);
        }
        ObjectNode components = Yaml.object();
        components.set("schemas", spec.schemas());
        spec.root().set("components", components);
        spec.schemas().properties().removeIf(schema -> !reached.contains(schema.getKey()));
    }

    /** Returns the name of the schema that this one refers to; or "". */
    private static String referred(Spec spec, ObjectNode schema, String place) {
        String reference = schema.path("$ref").asText();
        if (reference.isEmpty()) {
            return "";
        }
        ObjectNode target = spec.resolve(reference, place);
        if (!reference.matches(Schemas.REFERENCE + "[^/]+")) {
            String problem = "refers to '" + reference + "', which is not a named schema";
            throw spec.fault(place, problem, "move it to components/schemas and refer to it there");
        }
        String name = reference.substring(Schemas.REFERENCE.length());
        spec.resolve(target, "components/schemas/" + name);
        return name;
    }
}
