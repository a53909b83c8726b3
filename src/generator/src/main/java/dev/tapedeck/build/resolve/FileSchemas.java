package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The schemas of other files that a document uses. Each becomes a named schema of the document, with the name that it
 * has in its file, or the name of its file. Equal ones share a name, and different ones never do.
 */
final class FileSchemas {
    private static final int MOST_HOPS = 32;

    private final Spec spec;
    private final Map<FileReference, ObjectNode> trees = new LinkedHashMap<>();
    private final Map<FileReference, String> names = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final IdentityHashMap<JsonNode, FileReference> targets = new IdentityHashMap<>();

    FileSchemas(Spec spec) {
        this.spec = spec;
    }

    /** A key of an object that refers to a schema of another file. */
    private record Use(ObjectNode holder, String key, FileReference target) {}

    /** Gives a schema the name of a component of the document, which is only a reference to it. */
    void reserve(FileReference target, String component) {
        names.putIfAbsent(target, component);
    }

    boolean contains(FileReference schema) {
        return trees.containsKey(schema);
    }

    void add(FileReference schema, ObjectNode tree) {
        trees.put(schema, tree);
    }

    /** Adds a key that is to refer to a schema. */
    void use(ObjectNode holder, String key, FileReference target) {
        holder.put(key, target.text());
        uses.add(new Use(holder, key, target));
        if (key.equals("$ref")) {
            targets.put(holder, target);
        }
    }

    /** Adds the schemas to the document, and makes each key that uses one refer to it there. */
    void assignNames() {
        if (trees.isEmpty()) {
            return;
        }
        followAliases();
        // The names of components are final: their schemas replace the references that are there.
        Map<String, JsonNode> components = new HashMap<>();
        spec.schemas().properties().forEach(schema -> components.put(schema.getKey(), schema.getValue()));
        names.keySet().retainAll(trees.keySet());
        names.forEach((schema, name) -> components.put(name, tree(schema)));
        trees.keySet()
                .forEach(schema -> names.putIfAbsent(schema, schema.names().get(0)));
        do {
            uses.forEach(use -> use.holder().put(use.key(), Schemas.REFERENCE + name(use.target())));
        } while (separate(components));
        trees.forEach((schema, tree) -> spec.schemas().set(name(schema), tree));
    }

    /** Lets uses of a schema that is only a reference to another one use that one, and gives it its name. */
    private void followAliases() {
        uses.replaceAll(use -> new Use(use.holder(), use.key(), end(use.target())));
        for (FileReference schema : List.copyOf(trees.keySet())) {
            FileReference end = end(schema);
            if (!end.equals(schema)) {
                if (names.containsKey(schema)) {
                    names.putIfAbsent(end, name(schema));
                }
                trees.remove(schema);
            }
        }
    }

    private FileReference end(FileReference start) {
        FileReference end = start;
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            FileReference next = tree(end).size() == 1 ? targets.get(tree(end)) : null;
            if (next == null) {
                return end;
            }
            end = next;
        }
        throw spec.fault(start.text(), "refers to itself", "break the circle of references");
    }

    private ObjectNode tree(FileReference schema) {
        return Objects.requireNonNull(trees.get(schema), schema::text);
    }

    private String name(FileReference schema) {
        return Objects.requireNonNull(names.get(schema), schema::text);
    }

    /**
     * Gives another name to each schema that differs from an earlier one of the same name. Schemas that refer to these
     * may differ only then, so this is repeated until it returns false.
     */
    private boolean separate(Map<String, JsonNode> components) {
        Map<String, JsonNode> taken = new HashMap<>(components);
        Map<Object, String> renamed = new HashMap<>();
        trees.forEach((schema, tree) -> {
            String name = name(schema);
            JsonNode earlier = taken.putIfAbsent(name, tree);
            if (earlier != null && !earlier.equals(tree)) {
                String other = renamed.computeIfAbsent(List.of(name, tree), unseen -> free(schema, taken));
                names.put(schema, other);
                taken.putIfAbsent(other, tree);
            }
        });
        return !renamed.isEmpty();
    }

    private String free(FileReference schema, Map<String, JsonNode> taken) {
        List<String> proposed = schema.names();
        for (String name : proposed) {
            if (!taken.containsKey(name) && !names.containsValue(name)) {
                return name;
            }
        }
        String last = proposed.get(proposed.size() - 1);
        int number = 2;
        while (taken.containsKey(last + number) || names.containsValue(last + number)) {
            number++;
        }
        return last + number;
    }
}
