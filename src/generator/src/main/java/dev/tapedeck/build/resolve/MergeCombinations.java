package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Merges each combination of schemas into one schema.
 *
 * <p>{@code allOf} joins all fields. {@code anyOf} and {@code oneOf} of objects become one object with the fields of
 * all alternatives, of which only those that every alternative requires are required; {@code x-alternatives} names the
 * alternatives, so that the class can be seen as each of theirs. Alternatives that are not all objects, such as an id
 * or the object itself, become a schema without a type that has {@code x-alternatives} alone; where none of them has a
 * class, they become their common type or any value.
 */
public final class MergeCombinations {
    private final Spec spec;
    private final FoldSchemas folding;
    private final Deque<String> unread = new ArrayDeque<>();

    private MergeCombinations(Spec spec) {
        this.spec = spec;
        this.folding = new FoldSchemas(spec, unread::add);
    }

    public static void apply(Spec spec) {
        new MergeCombinations(spec).merge();
    }

    private void merge() {
        spec.schemas().fieldNames().forEachRemaining(unread::add);
        for (Spec.Operation operation : spec.operations()) {
            List<ObjectNode> found = new ArrayList<>();
            Schemas.visitOperation(operation, (schema, place) -> found.add(schema));
            found.forEach(schema -> replace(schema, JavaNames.type(operation.id()), Set.of(), operation.title()));
        }
        for (var payload : spec.root().path(Keys.WEBHOOKS).properties()) {
            String place = "webhook " + payload.getKey();
            Schemas.visit(
                    payload.getValue(),
                    place,
                    (schema, at) -> replace(schema, JavaNames.type(payload.getKey()), Set.of(), at));
        }
        while (!unread.isEmpty()) {
            String name = unread.pop();
            String owner = JavaNames.type(name.substring(name.lastIndexOf('.') + 1));
            String root = "components/schemas/" + name;
            Schemas.visit(
                    spec.schemas().path(name),
                    root,
                    (schema, place) -> replace(schema, owner, place.equals(root) ? Set.of(name) : Set.of(), place));
        }
    }

    private void replace(ObjectNode schema, String owner, Set<String> names, String place) {
        if (Schemas.COMBINATIONS.stream().anyMatch(schema::has) && !FoldSchemas.isReference(schema)) {
            ObjectNode merged = folding.fold(schema, new FoldSchemas.Trail(owner, names, Set.of(), place));
            schema.removeAll();
            schema.setAll(merged);
        }
        schema.remove("discriminator");
    }
}
