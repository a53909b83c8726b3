package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the one type for values that may be of several. Classes are never given up for it: values of several classes
 * get a schema of their own, whose alternatives they are.
 */
final class JoinTypes {
    private static final Set<String> LIMITS =
            Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern");
    /** Kept of joined fields only where all say the same. */
    static final Set<String> COMMON = Set.of("readOnly", "writeOnly", "deprecated", "default");

    private static final String MANY = "anyOf";

    private final ObjectNode schemas;
    private final BiConsumer<String, ObjectNode> added;
    private final Map<Set<JsonNode>, String> names = new HashMap<>();

    /** Creates a joiner for these named schemas, which adds schemas to them and tells their names. */
    JoinTypes(ObjectNode schemas, BiConsumer<String, ObjectNode> added) {
        this.schemas = schemas;
        this.added = added;
        for (var schema : schemas.properties()) {
            List<ObjectNode> leaves = leaves(Schemas.referenceTo(schema.getKey()), new HashSet<>());
            if (leaves.size() > 1) {
                names.putIfAbsent(key(MANY, leaves), schema.getKey());
            }
        }
    }

    /** Follows references, to the schema that says what the values are. */
    JsonNode resolved(JsonNode schema) {
        JsonNode target = schema;
        for (String name = Schemas.referredName(target);
                !name.isEmpty() && target.path("allOf").size() < 2;
                name = Schemas.referredName(target)) {
            target = schemas.path(name);
        }
        return target;
    }

    /** Returns a schema for the values of all of these. */
    ObjectNode join(List<ObjectNode> variants, String name) {
        ObjectNode joined;
        if (variants.stream().map(JoinTypes::typeOf).distinct().count() == 1) {
            joined = withCommonLimits(variants);
        } else if (variants.stream().anyMatch(this::isClass)) {
            joined = Schemas.referenceTo(named(MANY, variants, name));
        } else {
            joined = Yaml.object();
            choose(joined, variants, name);
        }
        if (variants.stream().anyMatch(one -> one.path("nullable").asBoolean())) {
            if (joined.has("$ref")) {
                Schemas.wrapReference(joined);
            }
            joined.put("nullable", true);
        }
        return joined;
    }

    /** A limit that only some alternatives set would refuse values that others allow. */
    private static ObjectNode withCommonLimits(List<ObjectNode> variants) {
        ObjectNode joined = variants.get(0).deepCopy();
        for (String limit : LIMITS) {
            if (!variants.stream().allMatch(one -> one.path(limit).equals(joined.path(limit)))) {
                joined.remove(limit);
            }
        }
        return joined;
    }

    /** Returns the name of a schema that combines these by the keyword; equal combinations share one. */
    String named(String keyword, List<ObjectNode> variants, String proposed) {
        List<ObjectNode> parts = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        variants.forEach(one -> parts.addAll(keyword.equals(MANY) ? leaves(one, seen) : List.of(one)));
        return names.computeIfAbsent(key(keyword, parts), unseen -> {
            String name = JavaNames.numbered(proposed, free -> !schemas.has(free));
            ObjectNode schema = Yaml.object();
            ArrayNode branches = schema.putArray(keyword);
            parts.forEach(one -> branches.add(one.deepCopy()));
            schemas.set(name, schema);
            added.accept(name, schema.deepCopy());
            return name;
        });
    }

    private static Set<JsonNode> key(String keyword, List<ObjectNode> parts) {
        Set<JsonNode> key = new HashSet<>(Set.of(TextNode.valueOf(keyword)));
        parts.forEach(one -> key.add(typeOf(one)));
        return key;
    }

    /** Returns what a schema that is nothing but alternatives consists of, in the end; any other schema is its own. */
    private List<ObjectNode> leaves(ObjectNode schema, Set<JsonNode> seen) {
        JsonNode target = resolved(schema);
        boolean choice =
                (target.has("anyOf") || target.has("oneOf")) && !target.has("properties") && !target.has("allOf");
        List<ObjectNode> leaves = new ArrayList<>();
        if (!seen.add(choice ? target : typeOf(schema))) {
            return leaves;
        } else if (!choice) {
            leaves.add(schema);
        }
        for (String key : List.of("anyOf", "oneOf")) {
            Spec.objects(target.path(choice ? key : "")).forEach(branch -> leaves.addAll(leaves(branch, seen)));
        }
        return leaves;
    }

    /** Returns whether the values have fields. */
    boolean isObject(ObjectNode schema) {
        return !fieldNames(schema).isEmpty();
    }

    /** Returns the names of all fields, those of combined schemas too. */
    Set<String> fieldNames(JsonNode schema) {
        return fieldNames(schema, new HashSet<>());
    }

    private Set<String> fieldNames(JsonNode schema, Set<JsonNode> seen) {
        Set<String> found = new LinkedHashSet<>();
        JsonNode target = resolved(schema);
        if (seen.add(target)) {
            target.path("properties").fieldNames().forEachRemaining(found::add);
            Schemas.COMBINATIONS.forEach(
                    key -> target.path(key).forEach(branch -> found.addAll(fieldNames(branch, seen))));
        }
        return found;
    }

    /** Makes the schema hold the values of all alternatives, of which at least one has no fields. */
    void choose(ObjectNode schema, List<ObjectNode> alternatives, String owner) {
        if (alternatives.stream().noneMatch(one -> Schemas.saysType(one) || one.has(Keys.ALTERNATIVES))) {
            return;
        }
        schema.remove(List.of("type", "items", "additionalProperties", "enum", "format"));
        List<ObjectNode> kinds = kinds(alternatives, owner);
        boolean any = alternatives.stream().anyMatch(one -> !Schemas.saysType(one) && !one.has(Keys.ALTERNATIVES));
        if (kinds.size() == 1 && !any) {
            kinds.get(0).properties().forEach(entry -> schema.putIfAbsent(entry.getKey(), entry.getValue()));
            if (schema.has("$ref")) {
                Schemas.wrapReference(schema);
            }
        } else if (kinds.stream().anyMatch(this::hasClass)) {
            schema.putArray(Keys.ALTERNATIVES).addAll(kinds);
        }
    }

    /** Returns one schema for each kind of JSON: strings, numbers, lists and so on; each class is a kind of its own. */
    private List<ObjectNode> kinds(List<ObjectNode> alternatives, String owner) {
        Map<Object, List<ObjectNode>> byKind = new LinkedHashMap<>();
        for (ObjectNode alternative : alternatives) {
            JsonNode target = resolved(alternative);
            String type = target.path("type").asText();
            boolean scalarOrList = type.matches("string|number|integer|boolean|array");
            boolean map = type.equals("object") && !isObject(alternative);
            Object kind = scalarOrList || map ? type.replace("integer", "number") : typeOf(alternative);
            if (Schemas.saysType(alternative)) {
                byKind.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(alternative);
            }
        }
        return byKind.values().stream().map(same -> joined(same, owner)).toList();
    }

    private ObjectNode joined(List<ObjectNode> same, String owner) {
        ObjectNode first = same.get(0);
        if (same.stream().map(JoinTypes::typeOf).distinct().count() == 1) {
            return withCommonLimits(same);
        }
        String type = resolved(first).path("type").asText();
        ObjectNode joined = Yaml.object().put("type", type);
        switch (type) {
            case "string" -> joinTexts(joined, same);
            case "integer", "number" -> joinNumbers(joined, same);
            case "array" -> joined.set("items", join(parts(same, "items"), owner + "Item"));
            case "object" ->
                joined.set("additionalProperties", join(parts(same, "additionalProperties"), owner + "Value"));
            default -> {}
        }
        return joined.has("$ref") ? Schemas.referenceTo(Schemas.referredName(joined)) : joined;
    }

    private List<ObjectNode> parts(List<ObjectNode> same, String key) {
        return same.stream()
                .map(one -> resolved(one).path(key) instanceof ObjectNode part ? part : Yaml.object())
                .toList();
    }

    /** Any text or one of some: an enum, because enums take other texts too. */
    private void joinTexts(ObjectNode joined, List<ObjectNode> same) {
        Set<JsonNode> values = new LinkedHashSet<>();
        same.forEach(one -> resolved(one).path("enum").forEach(values::add));
        List<String> named = same.stream()
                .filter(one -> resolved(one).has("enum"))
                .map(Schemas::referredName)
                .distinct()
                .toList();
        if (named.size() == 1 && !named.get(0).isEmpty()) {
            joined.removeAll();
            joined.setAll(Schemas.referenceTo(named.get(0)));
        } else if (!values.isEmpty()) {
            joined.putArray("enum").addAll(values);
            joinConstants(joined, same.stream().map(this::resolved).toList());
        }
    }

    /** Names the constants of an enum as those that it was joined of. */
    static void joinConstants(ObjectNode joined, List<? extends JsonNode> parts) {
        ObjectNode names = Yaml.object();
        Set<JsonNode> taken = new HashSet<>();
        for (JsonNode part : parts) {
            for (var name : part.path(Keys.CONSTANTS).properties()) {
                if (!names.has(name.getKey()) && taken.add(name.getValue())) {
                    names.set(name.getKey(), name.getValue());
                }
            }
        }
        if (!names.isEmpty()) {
            joined.set(Keys.CONSTANTS, names);
        }
    }

    private void joinNumbers(ObjectNode joined, List<ObjectNode> same) {
        boolean whole = same.stream()
                .allMatch(one -> resolved(one).path("type").asText().equals("integer"));
        joined.put("type", whole ? "integer" : "number");
        if (whole
                && same.stream()
                        .anyMatch(one -> resolved(one).path("format").asText().equals("int64"))) {
            joined.put("format", "int64");
        }
        if (same.stream().allMatch(one -> resolved(one).has("enum"))) {
            Set<JsonNode> values = new LinkedHashSet<>();
            same.forEach(one -> resolved(one).path("enum").forEach(values::add));
            joined.putArray("enum").addAll(values);
            joinConstants(joined, same.stream().map(this::resolved).toList());
        }
    }

    /** Returns whether the values are objects of a class, not counting those within lists and maps. */
    private boolean isClass(ObjectNode schema) {
        JsonNode target = resolved(schema);
        return Schemas.isObject(target)
                || target.has(Keys.ALTERNATIVES)
                || Schemas.COMBINATIONS.stream().anyMatch(target::has)
                || (target.path("items") instanceof ObjectNode items && isClass(items))
                || (target.path("additionalProperties") instanceof ObjectNode values && isClass(values));
    }

    private boolean hasClass(ObjectNode schema) {
        return isClass(schema) || hasEnum(schema, new HashSet<>());
    }

    /** Returns whether the values, or those within lists and maps, are of an enum. */
    private boolean hasEnum(ObjectNode schema, Set<JsonNode> seen) {
        JsonNode target = resolved(schema);
        return target.has("enum")
                || (seen.add(target)
                        && ((target.path("items") instanceof ObjectNode items && hasEnum(items, seen))
                                || (target.path("additionalProperties") instanceof ObjectNode values
                                        && hasEnum(values, seen))));
    }

    /** Returns the keywords that decide the Java type. */
    static JsonNode typeOf(ObjectNode schema) {
        ObjectNode type = schema.deepCopy();
        Schemas.visit(type, "", (part, place) -> {
            part.remove(List.of("description", "example", "nullable", Keys.HIDDEN));
            part.remove(LIMITS);
            part.remove(COMMON);
            JsonNode only = part.path("allOf").path(0);
            // With a description beside it, a reference is written in an allOf.
            if (part.size() == 1 && part.path("allOf").size() == 1 && only.has("$ref")) {
                part.remove("allOf");
                part.set("$ref", only.get("$ref"));
            }
        });
        return type;
    }
}
