package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Merges each combination of schemas into one schema.
 *
 * <p>{@code allOf} joins all fields. {@code anyOf} and {@code oneOf}, such as SignalWire's {@code VideoLog}, have no
 * discriminator that says which branch a response holds, so they become one object with the fields of all branches.
 * Only fields that every branch requires are required. Other schemas than objects become their common type or any
 * value.
 */
public final class MergeCombinations {

    // Branches may refer to each other by name; the limit detects a circle of references.
    private static final int MOST_HOPS = 32;

    private static final List<String> KEYS_WITHOUT_TYPE = List.of(
            "description",
            "example",
            "default",
            "nullable",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "pattern",
            "readOnly",
            "writeOnly",
            "deprecated",
            Keys.HIDDEN);

    private MergeCombinations() {}

    public static void apply(Spec spec) {
        Schemas.visit(spec, (schema, place) -> Schemas.COMBINATIONS.forEach(key -> combine(spec, schema, key, place)));
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
        List<ObjectNode> typed = all
                ? parts.stream().filter(MergeCombinations::saysMoreThanObject).toList()
                : parts;
        boolean moreRequired = parts.stream().anyMatch(part -> part.has("required") && !typed.contains(part));
        if (typed.isEmpty()) {
            require(schema, parts, all);
        } else if (all && typed.size() == 1 && !moreRequired && !Schemas.isObject(schema)) {
            keep(schema, (ObjectNode) branches.get(parts.indexOf(typed.get(0))));
        } else if (typed.stream().allMatch(Schemas::isObject)) {
            schema.put("type", "object").remove("additionalProperties");
            JsonNode own = schema.path("properties").deepCopy();
            typed.forEach(object -> addFields(schema, object, field -> all || own.has(field)));
            require(schema, parts, all);
        } else if (!Schemas.isObject(schema)) {
            becomeCommonType(schema, typed);
        }
    }

    /** Returns whether a part of an {@code allOf} says more than that values are objects. */
    private static boolean saysMoreThanObject(ObjectNode part) {
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

    /** Returns the target of a branch, with its own combinations merged. */
    private static ObjectNode part(Spec spec, ObjectNode branch, String place) {
        ObjectNode part = spec.resolve(branch, place);
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            ObjectNode target = part;
            Schemas.COMBINATIONS.forEach(key -> combine(spec, target, key, place));
            if (!isReference(part, "allOf")) {
                return part;
            }
            part = spec.resolve((ObjectNode) part.get("allOf").get(0), place);
        }
        throw spec.fault(place, "refers to itself", "break the circle of references");
    }

    /** Strings of several formats become a string, several numbers a number, several lists a list; others any value. */
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

    /**
     * Adds the fields of a branch. A field that is there already is kept as it is, or widened to hold the values of
     * both.
     */
    private static void addFields(ObjectNode schema, ObjectNode branch, Predicate<String> isKept) {
        ObjectNode fields = schema.withObject("/properties");
        for (var field : branch.path("properties").properties()) {
            JsonNode present = fields.path(field.getKey());
            if (present.isMissingNode()) {
                fields.set(field.getKey(), field.getValue().deepCopy());
            } else if (!isKept.test(field.getKey())
                    && present instanceof ObjectNode one
                    && field.getValue() instanceof ObjectNode other) {
                joinField(one, other);
            }
        }
    }

    private static void require(ObjectNode schema, List<ObjectNode> branches, boolean all) {
        Set<String> required = new LinkedHashSet<>(Schemas.texts(schema.path("required")));
        Set<String> common = new LinkedHashSet<>(Schemas.texts(branches.get(0).path("required")));
        for (ObjectNode branch : branches) {
            List<String> names = Schemas.texts(branch.path("required"));
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

    /** Widens a field to hold the values of the field of the same name in another branch. */
    private static void joinField(ObjectNode one, ObjectNode other) {
        boolean enums = one.path("enum").isArray() && other.path("enum").isArray();
        if (other.path("nullable").asBoolean()) {
            one.put("nullable", true);
        }
        if (enums && one.path("type").equals(other.path("type"))) {
            Set<JsonNode> values = new LinkedHashSet<>();
            one.path("enum").forEach(values::add);
            other.path("enum").forEach(values::add);
            one.putArray("enum").addAll(values);
        } else if (!typeOf(one).equals(typeOf(other))) {
            String type = one.path("type").asText();
            boolean scalar = type.matches("string|boolean|number|integer")
                    && one.path("type").equals(other.path("type"));
            boolean numbers = isNumber(one) && isNumber(other);
            one.retain("description", "nullable", Keys.HIDDEN);
            if (scalar || numbers) {
                one.put("type", numbers ? "number" : type);
            }
        }
    }

    /** Returns the keywords of a field that decide its Java type. */
    private static JsonNode typeOf(ObjectNode field) {
        ObjectNode type = field.deepCopy();
        Schemas.visit(type, "", (part, place) -> {
            part.remove(KEYS_WITHOUT_TYPE);
            JsonNode only = part.path("allOf").path(0);
            // With a description beside it, a reference is written in an allOf.
            if (part.size() == 1 && part.path("allOf").size() == 1 && only.has("$ref")) {
                part.remove("allOf");
                part.set("$ref", only.get("$ref"));
            }
        });
        return type;
    }

    private static boolean isNumber(JsonNode field) {
        return field.path("type").asText().matches("integer|number");
    }
}
