package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes one object of a combination of several.
 *
 * <p>{@code allOf} joins all fields. {@code anyOf} and {@code oneOf}, such as SignalWire's {@code VideoLog}, have no
 * discriminator that tells which branch came, so they become one object with the fields of all branches, of which only
 * those are required that every branch requires. A combination of other things than objects becomes any value.
 */
public final class MergeCombinations {
    private static final List<String> KEYS = List.of("allOf", "anyOf", "oneOf");

    // A branch may lead to another by name alone; a circle of such names says nothing.
    private static final int MOST_HOPS = 32;

    private MergeCombinations() {}

    public static void apply(Spec spec) {
        Schemas.visit(spec, (schema, place) -> KEYS.forEach(key -> combine(spec, schema, key, place)));
    }

    private static void combine(Spec spec, ObjectNode schema, String key, String place) {
        JsonNode branches = schema.path(key);
        if (branches.isEmpty() || isReference(schema, key)) {
            return;
        }
        schema.remove(key);
        boolean all = key.equals("allOf");
        List<ObjectNode> parts = Spec.objects(branches).stream()
                .map(branch -> part(spec, branch, place))
                .toList();
        List<ObjectNode> telling =
                all ? parts.stream().filter(MergeCombinations::tells).toList() : parts;
        boolean moreRequired = parts.stream().anyMatch(part -> part.has("required") && !telling.contains(part));
        if (telling.isEmpty()) {
            require(schema, parts, all);
        } else if (all && telling.size() == 1 && !moreRequired && !Schemas.isObject(schema)) {
            keep(schema, (ObjectNode) branches.get(parts.indexOf(telling.get(0))));
        } else if (telling.stream().allMatch(Schemas::isObject)) {
            schema.put("type", "object").remove("additionalProperties");
            JsonNode own = schema.path("properties").deepCopy();
            telling.forEach(object -> addFields(schema, object, field -> all || own.has(field)));
            require(schema, parts, all);
        } else if (!Schemas.isObject(schema)) {
            becomeCommonType(schema, telling);
        }
    }

    /** Whether a part of an {@code allOf} says more than that its values are some object or other. */
    private static boolean tells(ObjectNode part) {
        boolean anyObject = part.path("type").asText().equals("object")
                && part.path("additionalProperties").isEmpty()
                && !Schemas.isObject(part);
        return Schemas.saysType(part) && !anyObject;
    }

    private static void keep(ObjectNode schema, ObjectNode branch) {
        if (branch.has("$ref")) {
            schema.remove("type");
            schema.putArray("allOf").add(branch);
        } else {
            branch.properties().forEach(entry -> schema.putIfAbsent(entry.getKey(), entry.getValue()));
        }
    }

    /** What a branch is: what it refers to, combined itself. */
    private static ObjectNode part(Spec spec, ObjectNode branch, String place) {
        ObjectNode part = spec.resolve(branch, place);
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            ObjectNode target = part;
            KEYS.forEach(key -> combine(spec, target, key, place));
            if (!isReference(part, "allOf")) {
                return part;
            }
            part = spec.resolve((ObjectNode) part.get("allOf").get(0), place);
        }
        throw spec.fault(place, "refers to itself", "break the circle of references");
    }

    /** Several kinds of text are text, of number a number, several lists are a list; everything else is any value. */
    private static void becomeCommonType(ObjectNode schema, List<ObjectNode> parts) {
        Set<String> types = new LinkedHashSet<>();
        parts.forEach(part -> types.add(part.path("type").asText()));
        String type = types.size() == 1 ? types.iterator().next() : "";
        if (Set.of("integer", "number").equals(types)) {
            type = "number";
        }
        boolean same = parts.stream().distinct().count() == 1;
        if (same) {
            parts.get(0).properties().forEach(entry -> schema.putIfAbsent(entry.getKey(), entry.getValue()));
        } else if (type.matches("string|boolean|number|integer")) {
            schema.put("type", type).remove("enum");
        } else if (type.equals("array")) {
            schema.put("type", type).putObject("items");
        } else {
            schema.remove(List.of("type", "items", "additionalProperties", "enum", "format"));
        }
    }

    private static boolean isReference(ObjectNode schema, String key) {
        return key.equals("allOf")
                && schema.path(key).size() == 1
                && schema.path(key).get(0).has("$ref")
                && !schema.has("properties");
    }

    /** The first of a name stays as it is where all hold, or where it is the schema's own; else it is joined. */
    private static void addFields(ObjectNode schema, ObjectNode branch, Predicate<String> stays) {
        ObjectNode fields = schema.withObject("/properties");
        for (var field : branch.path("properties").properties()) {
            JsonNode present = fields.path(field.getKey());
            if (present.isMissingNode()) {
                fields.set(field.getKey(), field.getValue().deepCopy());
            } else if (!stays.test(field.getKey())
                    && present instanceof ObjectNode one
                    && field.getValue() instanceof ObjectNode other) {
                JoinedFields.join(one, other);
            }
        }
    }

    private static void require(ObjectNode schema, List<ObjectNode> branches, boolean all) {
        Set<String> required = new LinkedHashSet<>(names(schema.path("required")));
        Set<String> common = new LinkedHashSet<>(names(branches.get(0).path("required")));
        for (ObjectNode branch : branches) {
            List<String> names = names(branch.path("required"));
            if (all) {
                common.addAll(names);
            } else {
                common.retainAll(names);
            }
        }
        required.addAll(common);
        ArrayNode array = schema.putArray("required");
        required.forEach(array::add);
    }

    private static List<String> names(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
