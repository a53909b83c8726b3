package dev.tapedeck.spec.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random values that are valid by the schemas of a document. Not thread-safe. */
public final class Samples {
    private static final String SCHEMAS = "/components/schemas/";
    private static final int DEEP = 4;
    private static final int TOO_DEEP = 14;
    private static final int TRIES = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    /**
     * Which values are made.
     *
     * @param isRequest whether they are sent: without read-only fields, else without write-only ones
     * @param isOpen whether they may have unknown fields and unknown values of enums
     * @param isPlain whether texts have no characters but letters, digits and a few others
     */
    public record Kind(boolean isRequest, boolean isOpen, boolean isPlain) {}

    private final JsonNode root;
    private final Random random;
    private final Kind kind;
    private final SampleTexts texts;
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final IdentityHashMap<JsonNode, List<String>> chosen = new IdentityHashMap<>();

    /** Makes values of the schemas in this document. */
    public Samples(JsonNode root, Random random, Kind kind) {
        this.root = root;
        this.random = random;
        this.kind = kind;
        this.texts = new SampleTexts(random, kind.isPlain());
        for (var schema : root.at("/components/schemas").properties()) {
            for (JsonNode part : schema.getValue().path("allOf")) {
                children.computeIfAbsent(name(part), unseen -> new ArrayList<>())
                        .add(schema.getKey());
            }
        }
    }

    /**
     * Returns a value of this schema.
     *
     * @throws NoSampleException if none is found
     */
    public JsonNode of(JsonNode schema) {
        NoSampleException last = new NoSampleException("No value is found");
        for (int i = 0; i < TRIES; i++) {
            try {
                // Later tries have fewer optional fields.
                return of(List.of(schema), i < TRIES / 2 ? 0 : DEEP);
            } catch (NoSampleException e) {
                last = e;
            }
        }
        throw last;
    }

    /** Returns the names of the schemas that were chosen for this value where its schema has alternatives. */
    public List<String> chosen(JsonNode value) {
        return chosen.getOrDefault(value, List.of());
    }

    /** Returns the object that a reference leads to, or the node itself. */
    public JsonNode target(JsonNode node) {
        JsonNode target = node;
        for (int i = 0; i < TOO_DEEP && target.path("$ref").isTextual(); i++) {
            target = root.at(pointer(target));
        }
        return target;
    }

    /** Returns the schemas of the properties of an object, which the other fields of a request's body are not. */
    public Set<String> properties(JsonNode schema) {
        FoldedSchema folded = new FoldedSchema();
        fold(schema, folded, new HashSet<>());
        return folded.properties.keySet();
    }

    private JsonNode of(List<JsonNode> schemas, int depth) {
        if (depth > TOO_DEEP) {
            throw new NoSampleException("Values of the schema contain each other");
        }
        FoldedSchema folded = new FoldedSchema();
        schemas.forEach(schema -> fold(schema, folded, new HashSet<>()));
        JsonNode value = of(folded, depth);
        if (value.isObject()) {
            chosen.put(value, folded.chosen);
        }
        return value;
    }

    private void fold(JsonNode schema, FoldedSchema folded, Set<String> open) {
        String name = name(schema);
        if (schema.path("$ref").isTextual()) {
            if (!open.add(schema.get("$ref").asText())) {
                return;
            }
            JsonNode target = root.at(pointer(schema));
            if (target.path("$ref").isTextual()) {
                fold(target, folded, open);
            } else {
                fold(target, name, folded, open);
            }
        }
        fold(schema, "", folded, open);
    }

    private void fold(JsonNode schema, String name, FoldedSchema folded, Set<String> open) {
        // As an alternative, it means null.
        boolean isNull = schema.size() == 1 && schema.path("nullable").asBoolean();
        folded.add(isNull ? JSON.objectNode().put("type", "null") : schema);
        boolean inChild = folded.discriminators.containsKey(discriminator(schema));
        for (JsonNode part : schema.path("allOf")) {
            JsonNode parent = target(part);
            if (parent.has("discriminator") && !name.isEmpty()) {
                folded.discriminators.putIfAbsent(discriminator(parent), value(parent, name));
            }
            fold(part, folded, open);
        }
        boolean hasBranches = false;
        for (String key : List.of("oneOf", "anyOf")) {
            if (schema.path(key).isArray() && !schema.path(key).isEmpty() && !isListed(schema.path(key), open)) {
                hasBranches = true;
                JsonNode branch =
                        schema.path(key).get(random.nextInt(schema.path(key).size()));
                choose(schema, branch, inChild, folded, open);
            }
        }
        List<String> subtypes = children.getOrDefault(name, List.of());
        if (schema.has("discriminator") && !inChild && !hasBranches && !subtypes.isEmpty() && !schema.has("oneOf")) {
            String subtype = subtypes.get(random.nextInt(subtypes.size()));
            choose(schema, JSON.objectNode().put("$ref", "#" + SCHEMAS + escaped(subtype)), false, folded, open);
        }
    }

    private void choose(JsonNode schema, JsonNode branch, boolean inChild, FoldedSchema folded, Set<String> open) {
        String name = name(branch);
        if (!name.isEmpty()) {
            folded.chosen.add(name);
        }
        if (schema.has("discriminator") && !inChild && !name.isEmpty()) {
            folded.discriminators.putIfAbsent(discriminator(schema), value(schema, name));
        }
        fold(branch, folded, open);
    }

    /** Returns whether this is a parent that lists the child whose schema is being read. */
    private static boolean isListed(JsonNode branches, Set<String> open) {
        return branches.valueStream()
                .anyMatch(branch -> open.contains(branch.path("$ref").asText()));
    }

    private static String discriminator(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").asText();
    }

    /** Returns the value of the discriminator that names this schema. */
    private static String value(JsonNode parent, String name) {
        for (var mapped : parent.path("discriminator").path("mapping").properties()) {
            if (mapped.getValue().asText().replaceFirst(".*/", "").equals(escaped(name))) {
                return mapped.getKey();
            }
        }
        return name;
    }

    private JsonNode of(FoldedSchema folded, int depth) {
        if (folded.isNullable() && random.nextInt(8) == 0) {
            return NullNode.instance;
        }
        List<JsonNode> values = folded.values();
        if (values != null) {
            return ofValues(folded, values);
        }
        List<String> types = folded.types();
        String type = types.isEmpty() ? "any" : types.get(random.nextInt(types.size()));
        return switch (type) {
            case "string" -> TextNode.valueOf(texts.text(folded));
            case "integer" -> JSON.numberNode(SampleNumbers.whole(folded, random));
            case "number" -> JSON.numberNode(SampleNumbers.decimal(folded, random, kind.isRequest()));
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "array" -> array(folded, depth);
            case "object" -> object(folded, depth);
            case "null" -> NullNode.instance;
            default -> any(depth);
        };
    }

    private JsonNode ofValues(FoldedSchema folded, List<JsonNode> values) {
        List<JsonNode> usable = values.stream()
                .filter(value -> !value.isNull() || folded.isNullable())
                .toList();
        if (usable.isEmpty()) {
            throw new NoSampleException("No value is in all enums");
        }
        JsonNode value = usable.get(random.nextInt(usable.size()));
        if (value.isTextual()
                && folded.types().equals(List.of("integer"))
                && value.asText().matches("-?\\d{1,18}")) {
            return JSON.numberNode(Long.parseLong(value.asText()));
        }
        boolean isUnknown = kind.isOpen() && values.size() > 1 && value.isTextual() && random.nextInt(6) == 0;
        return isUnknown ? TextNode.valueOf("unknown-" + random.nextInt(9)) : value;
    }

    private JsonNode any(int depth) {
        return switch (random.nextInt(depth >= DEEP || kind.isRequest() ? 2 : 5)) {
            case 0 -> TextNode.valueOf(texts.word());
            case 1 -> JSON.numberNode(random.nextInt(1000));
            case 2 -> BooleanNode.TRUE;
            case 3 -> JSON.arrayNode().add(1).addNull().add("x");
            default -> JSON.objectNode().put("a", 1).putNull("b");
        };
    }

    private JsonNode array(FoldedSchema folded, int depth) {
        int least = folded.bound("minItems", 0);
        int most = Math.min(folded.bound("maxItems", least + 3), least + 3);
        int size = depth >= DEEP ? least : Math.max(least, random.nextInt(most + 1));
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(folded.items.isEmpty() ? any(depth + 1) : of(folded.items, depth + 1));
        }
        return array;
    }

    private JsonNode object(FoldedSchema folded, int depth) {
        ObjectNode object = JSON.objectNode();
        for (var property : folded.properties.entrySet()) {
            String name = property.getKey();
            boolean isRequired = folded.required.contains(name) || folded.discriminators.containsKey(name);
            if (isLeftOut(property.getValue()) || (!isRequired && (depth >= DEEP || random.nextBoolean()))) {
                continue;
            }
            object.set(name, property(folded, name, property.getValue(), depth));
        }
        for (String name : folded.required) {
            // The build warns of fields beside others that are required and not described.
            if (folded.properties.isEmpty() && folded.additional.isEmpty()) {
                object.set(name, any(depth));
            }
        }
        addOthers(folded, object, depth);
        return object;
    }

    private JsonNode property(FoldedSchema folded, String name, List<JsonNode> schemas, int depth) {
        @Nullable String fixed = folded.discriminators.get(name);
        if (fixed != null) {
            FoldedSchema constants = new FoldedSchema();
            schemas.forEach(schema -> fold(schema, constants, new HashSet<>()));
            List<JsonNode> values = constants.values();
            if (values == null || values.isEmpty() || values.contains(TextNode.valueOf(fixed))) {
                return TextNode.valueOf(fixed);
            }
            return values.get(0);
        }
        return of(schemas, depth + 1);
    }

    private boolean isLeftOut(List<JsonNode> schemas) {
        String key = kind.isRequest() ? "readOnly" : "writeOnly";
        return schemas.stream().anyMatch(schema -> says(key, schema, new HashSet<>()));
    }

    /** Returns whether a schema or a part of its {@code allOf} has this keyword. */
    private boolean says(String key, JsonNode schema, Set<JsonNode> seen) {
        JsonNode target = target(schema);
        return schema.path(key).asBoolean()
                || target.path(key).asBoolean()
                || (seen.add(target) && target.path("allOf").valueStream().anyMatch(part -> says(key, part, seen)));
    }

    private void addOthers(FoldedSchema folded, ObjectNode object, int depth) {
        int least = folded.bound("minProperties", 0);
        List<JsonNode> schemas =
                folded.additional.stream().filter(JsonNode::isObject).toList();
        boolean isClosed = folded.additional.stream().anyMatch(node -> node.isBoolean() && !node.asBoolean());
        boolean isMap = folded.properties.isEmpty() && !isClosed;
        boolean mayHaveMore = isMap || (kind.isOpen() && !isClosed && random.nextInt(3) == 0);
        int more = mayHaveMore && depth < DEEP ? random.nextInt(3) : 0;
        for (int i = 0; i < more || (isMap && object.size() < least); i++) {
            object.set(texts.word() + i, schemas.isEmpty() ? any(depth + 1) : of(schemas, depth + 1));
        }
    }

    private static String name(JsonNode schema) {
        String pointer = pointer(schema);
        return pointer.startsWith(SCHEMAS) && pointer.indexOf('/', SCHEMAS.length()) < 0
                ? pointer.substring(SCHEMAS.length()).replace("~1", "/").replace("~0", "~")
                : "";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/")
                ? URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : "";
    }
}
