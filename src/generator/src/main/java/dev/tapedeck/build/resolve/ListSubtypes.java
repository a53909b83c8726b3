package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lists the subtypes of each named schema with a discriminator as its alternatives, {@code oneOf}. Vendors often leave
 * the list out: the subtypes are then those that extend the schema by {@code allOf}, and those that only the
 * discriminator's mapping names.
 */
final class ListSubtypes {
    private final Map<String, Set<String>> children = new LinkedHashMap<>();

    private ListSubtypes(Spec spec) {
        for (var schema : spec.schemas().properties()) {
            for (JsonNode part : schema.getValue().path("allOf")) {
                String parent = Schemas.referredName(part);
                children.computeIfAbsent(parent, unseen -> new LinkedHashSet<>())
                        .add(schema.getKey());
            }
        }
    }

    static void apply(Spec spec) {
        ListSubtypes subtypes = new ListSubtypes(spec);
        for (var schema : spec.schemas().properties()) {
            if (schema.getValue() instanceof ObjectNode parent) {
                liftDiscriminator(parent);
                if (parent.path("discriminator").path("propertyName").isTextual()) {
                    subtypes.list(schema.getKey(), parent);
                }
            }
        }
    }

    /** An inline part of an {@code allOf} may have the discriminator of the whole. */
    private static void liftDiscriminator(ObjectNode schema) {
        for (ObjectNode part : Spec.objects(schema.path("allOf"))) {
            if (!schema.has("discriminator") && part.has("discriminator") && !part.has("oneOf") && !part.has("anyOf")) {
                schema.set("discriminator", part.remove("discriminator"));
            }
        }
    }

    private void list(String name, ObjectNode parent) {
        String key = parent.has("anyOf") ? "anyOf" : "oneOf";
        Set<String> listed = new LinkedHashSet<>();
        parent.path(key).forEach(branch -> listed.add(Schemas.referredName(branch)));
        Set<String> wanted = new LinkedHashSet<>();
        for (JsonNode target : parent.path("discriminator").path("mapping")) {
            wanted.add(target.asText().replace(Schemas.REFERENCE, ""));
        }
        if (listed.isEmpty()) {
            wanted.addAll(descendants(name));
        }
        wanted.removeAll(listed);
        wanted.remove(name);
        if (!wanted.isEmpty()) {
            ArrayNode branches = parent.withArray("/" + key);
            wanted.forEach(subtype -> branches.add(Schemas.referenceTo(subtype)));
        }
    }

    private Set<String> descendants(String name) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> unread = new ArrayDeque<>(Set.of(name));
        while (!unread.isEmpty()) {
            for (String child : children.getOrDefault(unread.pop(), Set.of())) {
                if (found.add(child)) {
                    unread.add(child);
                }
            }
        }
        return found;
    }
}
