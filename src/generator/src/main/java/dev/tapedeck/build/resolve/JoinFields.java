package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds the fields of combined schemas to one schema. */
final class JoinFields {
    private final JoinTypes types;

    /** Creates a joiner that finds the types of fields by this one. */
    JoinFields(JoinTypes types) {
        this.types = types;
    }

    /** Adds the fields of the alternatives. A field of several types gets a type that holds the values of all. */
    void addFields(ObjectNode schema, List<ObjectNode> alternatives, String owner) {
        ObjectNode fields = schema.withObject("/properties");
        Map<String, List<ObjectNode>> variants = new LinkedHashMap<>();
        for (ObjectNode alternative : alternatives) {
            for (var field : alternative.path("properties").properties()) {
                boolean isOpen = !(fields.path(field.getKey()) instanceof ObjectNode present) || isVague(present);
                if (isOpen && field.getValue() instanceof ObjectNode one) {
                    variants.computeIfAbsent(field.getKey(), unseen -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        variants.forEach((name, ones) -> fields.set(name, field(ones, owner + JavaNames.type(name))));
    }

    private ObjectNode field(List<ObjectNode> variants, String name) {
        ObjectNode joined = types.join(variants, name);
        ObjectNode first = variants.get(0);
        ObjectNode beside = Yaml.object();
        if (first.has("description")) {
            beside.set("description", first.get("description"));
        }
        for (String key : JoinTypes.COMMON) {
            joined.remove(key);
            if (variants.stream().allMatch(one -> one.has(key) && one.get(key).equals(first.get(key)))) {
                beside.set(key, first.get(key));
            }
        }
        if (variants.stream().anyMatch(one -> one.path(Keys.HIDDEN).asBoolean())) {
            beside.put(Keys.HIDDEN, true);
        }
        if (joined.has("$ref") && !beside.isEmpty()) {
            Schemas.wrapReference(joined);
        }
        return joined.setAll(beside);
    }

    /** Adds the fields of a part of an {@code allOf}; a field that is there already may get more precise. */
    void extend(ObjectNode schema, ObjectNode part, String owner) {
        ObjectNode fields = schema.withObject("/properties");
        for (var field : part.path("properties").properties()) {
            if (!(fields.path(field.getKey()) instanceof ObjectNode present)) {
                fields.set(field.getKey(), field.getValue().deepCopy());
            } else if (field.getValue() instanceof ObjectNode other) {
                ObjectNode refined = refined(present, other, owner + JavaNames.type(field.getKey()));
                // What one part says of the access holds for the whole.
                for (String access : List.of("readOnly", "writeOnly")) {
                    if (present.path(access).asBoolean() || other.path(access).asBoolean()) {
                        if (refined.has("$ref")) {
                            Schemas.wrapReference(refined);
                        }
                        refined.put(access, true);
                    }
                }
                fields.set(field.getKey(), refined);
            }
        }
    }

    private ObjectNode refined(ObjectNode one, ObjectNode other, String name) {
        if (isVague(one)) {
            ObjectNode typed = other.deepCopy();
            if (!typed.has("description") && one.has("description") && !typed.has("$ref")) {
                typed.set("description", one.get("description"));
            }
            return typed;
        } else if (isRefinement(one, other)) {
            ObjectNode precise = other.deepCopy();
            one.properties().forEach(entry -> precise.putIfAbsent(entry.getKey(), entry.getValue()));
            return precise;
        } else if (types.resolved(one).path("items") instanceof ObjectNode items
                && types.resolved(other).path("items") instanceof ObjectNode others) {
            ObjectNode list = one.has("$ref") ? Yaml.object().put("type", "array") : one.deepCopy();
            list.set("items", refined(items, others, name + "Item"));
            return list;
        } else if (JoinTypes.typeOf(one).equals(JoinTypes.typeOf(other))
                || !types.isObject(one)
                || !types.isObject(other)) {
            return one;
        }
        Set<String> ofOne = types.fieldNames(one);
        Set<String> ofOther = types.fieldNames(other);
        if (ofOne.containsAll(ofOther)) {
            return one;
        }
        return ofOther.containsAll(ofOne)
                ? other.deepCopy()
                : Schemas.referenceTo(types.named("allOf", List.of(one, other), name));
    }

    /** Returns whether the other schema says more of the same texts or numbers: their values or their format. */
    private boolean isRefinement(ObjectNode one, ObjectNode other) {
        JsonNode present = types.resolved(one);
        JsonNode more = types.resolved(other);
        boolean isSameType = Schemas.isPlain(present)
                && more.path("type")
                        .asText(present.path("type").asText())
                        .equals(present.path("type").asText());
        return isSameType
                && !one.has("$ref")
                && !present.has("enum")
                && (more.has("enum") || (!present.has("format") && more.has("format")));
    }

    /** Returns whether a schema says no more than that values are objects, or lists, or nothing at all. */
    private static boolean isVague(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "object" ->
                !Schemas.isObject(schema)
                        && schema.path("additionalProperties").isEmpty()
                        && Schemas.COMBINATIONS.stream().noneMatch(schema::has);
            case "array" -> isVague(schema.path("items"));
            default -> !Schemas.saysType(schema) && !schema.has(Keys.ALTERNATIVES);
        };
    }
}
