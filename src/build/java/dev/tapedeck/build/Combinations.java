package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes one object of a combination of several.
 *
 * <p>{@code allOf} joins all fields. {@code anyOf} and {@code oneOf}, such as SignalWire's {@code VideoLog}, have no
 * discriminator that tells which branch came, so they become one object with the fields of all branches, of which only
 * those are required that every branch requires. A combination of other things than objects becomes any value.
 */
final class Combinations {
    private static final List<String> KEYS = List.of("allOf", "anyOf", "oneOf");

    private Combinations() {}

    static void apply(Spec spec) {
        Schemas.visit(spec, (schema, place) -> KEYS.forEach(key -> combine(spec, schema, key, place)));
    }

    private static void combine(Spec spec, ObjectNode schema, String key, String place) {
        JsonNode branches = schema.path(key);
        if (branches.isEmpty() || isReference(schema, key)) {
            return;
        }
        schema.remove(key);
        List<ObjectNode> objects = Spec.objects(branches).stream()
                .map(branch -> spec.resolve(branch, place))
                .peek(branch -> KEYS.forEach(part -> combine(spec, branch, part, place)))
                .filter(Schemas::isObject)
                .toList();
        if (objects.size() == branches.size()) {
            schema.put("type", "object");
            objects.forEach(object -> addFields(schema, object));
            require(schema, objects, key.equals("allOf"));
        }
    }

    private static boolean isReference(ObjectNode schema, String key) {
        return key.equals("allOf") && schema.path(key).size() == 1 && !schema.has("properties");
    }

    private static void addFields(ObjectNode schema, ObjectNode branch) {
        ObjectNode fields = schema.withObject("/properties");
        for (var field : branch.path("properties").properties()) {
            if (!fields.has(field.getKey())) {
                fields.set(field.getKey(), field.getValue().deepCopy());
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
