package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Merges schemas that all apply ({@code allOf}) or of which one applies ({@code anyOf}). */
final class MergeSchemas {
    private static final List<String> MERGED =
            List.of("nullable", "onlyNull", SchemaKeywords.TYPES, "required", "properties", "items", "enum");

    private MergeSchemas() {}

    /** Adds the requirements of another schema; of keywords that both have, the other one wins. */
    static void join(ObjectNode schema, ObjectNode other) {
        Set<String> types = SchemaKeywords.texts(schema.path(SchemaKeywords.TYPES));
        Set<String> others = SchemaKeywords.texts(other.path(SchemaKeywords.TYPES));
        if (types.isEmpty() || (!others.isEmpty() && !types.equals(others))) {
            Set<String> both = new TreeSet<>(others);
            both.retainAll(types);
            put(schema, SchemaKeywords.TYPES, both.isEmpty() ? others : both);
        }
        Set<String> required = SchemaKeywords.texts(schema.path("required"));
        required.addAll(SchemaKeywords.texts(other.path("required")));
        put(schema, "required", required);
        fields(schema, other, "allOf");
        for (var keyword : other.properties()) {
            if (!List.of(SchemaKeywords.TYPES, "required", "properties").contains(keyword.getKey())) {
                schema.set(keyword.getKey(), keyword.getValue());
            }
        }
    }

    /** Returns a schema that accepts what any branch accepts; a branch of null alone makes the others nullable. */
    static ObjectNode union(List<ObjectNode> all) {
        List<ObjectNode> branches =
                all.stream().filter(branch -> !isOnlyNull(branch)).toList();
        ObjectNode union = branches.size() == 1 ? branches.get(0).deepCopy() : JsonNodeFactory.instance.objectNode();
        if (branches.size() > 1) {
            unite(union, branches);
        }
        if (all.stream().anyMatch(branch -> branch.path("nullable").asBoolean())) {
            union.put("nullable", true);
        }
        return union;
    }

    // 3.0 has no null type, so some write a branch with `nullable: true` alone.
    private static boolean isOnlyNull(ObjectNode branch) {
        return branch.path("onlyNull").asBoolean()
                || (branch.path("nullable").asBoolean()
                        && branch.propertyStream()
                                .allMatch(keyword ->
                                        List.of("nullable", "default").contains(keyword.getKey())));
    }

    private static void unite(ObjectNode union, List<ObjectNode> branches) {
        put(union, SchemaKeywords.TYPES, united(branches, SchemaKeywords.TYPES));
        put(union, "required", required(branches));
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        for (ObjectNode branch : branches) {
            fields(union, branch, "anyOf");
            if (branch.has("items")) {
                add(union, "items", branch.get("items"), "anyOf");
            }
            for (var keyword : branch.properties()) {
                if (!MERGED.contains(keyword.getKey()) && isShared(keyword.getKey(), branch, branches)) {
                    union.set(keyword.getKey(), keyword.getValue());
                }
            }
        }
        if (branches.stream().allMatch(branch -> branch.has("enum"))) {
            var values = nodes.arrayNode();
            branches.forEach(branch -> branch.get("enum").forEach(values::add));
            union.set("enum", values);
        }
    }

    /** A limit on strings still applies beside an alternative that is a number. */
    private static boolean isShared(String keyword, ObjectNode owner, List<ObjectNode> branches) {
        return branches.stream()
                .allMatch(branch -> branch.path(keyword).equals(owner.path(keyword))
                        || (!branch.has(keyword)
                                && branch.has(SchemaKeywords.TYPES)
                                && Collections.disjoint(
                                        SchemaKeywords.texts(branch.path(SchemaKeywords.TYPES)),
                                        SchemaKeywords.texts(owner.path(SchemaKeywords.TYPES)))));
    }

    private static Set<String> united(List<ObjectNode> branches, String key) {
        Set<String> united = new TreeSet<>();
        for (ObjectNode branch : branches) {
            Set<String> own = SchemaKeywords.texts(branch.path(key));
            if (own.isEmpty()) {
                return Set.of(); // A branch without a type accepts any value.
            }
            united.addAll(own);
        }
        return united;
    }

    private static Set<String> required(List<ObjectNode> branches) {
        List<ObjectNode> objects =
                branches.stream().filter(branch -> branch.has("properties")).toList();
        Set<String> required = new TreeSet<>();
        objects.forEach(branch -> required.addAll(SchemaKeywords.texts(branch.path("required"))));
        objects.forEach(branch -> required.retainAll(SchemaKeywords.texts(branch.path("required"))));
        return required;
    }

    private static void fields(ObjectNode schema, ObjectNode other, String key) {
        for (var field : other.path("properties").properties()) {
            ObjectNode fields = schema.has("properties")
                    ? (ObjectNode) schema.get("properties").deepCopy()
                    : JsonNodeFactory.instance.objectNode();
            add(fields, field.getKey(), field.getValue(), key);
            schema.set("properties", fields);
        }
    }

    /** Sets a part, or combines it with the present one. */
    private static void add(ObjectNode holder, String name, JsonNode part, String key) {
        JsonNode present = holder.path(name);
        if (present.isMissingNode() || present.equals(part)) {
            holder.set(name, part);
        } else {
            ObjectNode combined = JsonNodeFactory.instance.objectNode();
            combined.putArray(key).add(present).add(part);
            holder.set(name, combined);
        }
    }

    private static void put(ObjectNode schema, String key, Set<String> texts) {
        schema.remove(key);
        if (!texts.isEmpty()) {
            texts.forEach(schema.putArray(key)::add);
        }
    }
}
