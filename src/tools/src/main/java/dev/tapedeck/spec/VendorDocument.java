package dev.tapedeck.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a vendor's document has, counted in the document as it is written, by none of the steps that generate the
 * client.
 */
final class VendorDocument {
    /** OpenAPI: parameters of these names "SHALL be ignored". */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private static final Pattern BRACES = Pattern.compile("\\{([^{}/]+)}");
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "const", "value");

    private final Spec spec;
    private final Map<String, Set<String>> children = new LinkedHashMap<>();
    /** The schemas that are not only parts of an {@code allOf}. */
    private final Set<String> direct = new HashSet<>();

    VendorDocument(Spec spec) {
        this.spec = spec;
        for (var schema : spec.schemas().properties()) {
            for (JsonNode part : schema.getValue().path("allOf")) {
                children.computeIfAbsent(name(part), unseen -> new LinkedHashSet<>())
                        .add(schema.getKey());
            }
        }
    }

    /**
     * A named schema that needs a class.
     *
     * @param name its name in the document
     * @param fields all of its fields
     * @param inputs the fields that requests have
     * @param values the values of an enum
     * @param isPart whether it is only a part of other schemas, which have its fields
     */
    record Model(String name, Set<String> fields, Set<String> inputs, Set<String> values, boolean isPart) {}

    int operations() {
        return spec.operations().size();
    }

    int webhooks() {
        int count = 0;
        Set<String> payloads = new HashSet<>();
        for (var webhook : webhookItems()) {
            for (JsonNode payload : payloads(webhook.getValue())) {
                payloads.add(webhook.getKey() + payload);
                count++;
            }
        }
        Deque<JsonNode> unread = new ArrayDeque<>();
        spec.operations().forEach(operation -> unread.add(operation.node().path("callbacks")));
        webhookItems().forEach(webhook -> target(webhook.getValue()).forEach(one -> unread.add(one.path("callbacks"))));
        Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!unread.isEmpty()) {
            for (var callback : unread.pop().properties()) {
                for (JsonNode item : target(callback.getValue())) {
                    for (JsonNode payload : payloads(item)) {
                        count += payloads.add(callback.getKey() + payload) ? 1 : 0;
                    }
                    if (seen.add(target(item))) {
                        target(item).forEach(one -> unread.add(one.path("callbacks")));
                    }
                }
            }
        }
        return count;
    }

    private List<JsonNode> payloads(JsonNode item) {
        List<JsonNode> payloads = new ArrayList<>();
        for (Spec.Operation operation : Spec.operations("", target(item))) {
            target(operation.node().path("requestBody")).path("content").properties().stream()
                    .filter(type -> MediaTypes.isJson(type.getKey()))
                    .map(type -> type.getValue().path("schema"))
                    .filter(JsonNode::isObject)
                    .distinct()
                    .forEach(payloads::add);
        }
        return payloads;
    }

    private List<Map.Entry<String, JsonNode>> webhookItems() {
        List<Map.Entry<String, JsonNode>> items = new ArrayList<>();
        items.addAll(spec.root().path("webhooks").properties());
        items.addAll(spec.root().path("x-webhooks").properties());
        return items;
    }

    /** Returns the number of inputs of each operation: parameters, and fields of bodies or whole bodies. */
    Map<String, Integer> inputs() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Spec.Operation operation : spec.operations()) {
            JsonNode item = target(spec.root().path("paths").path(operation.path()));
            Set<String> inputs = new LinkedHashSet<>();
            BRACES.matcher(operation.path()).results().forEach(name -> inputs.add("path " + name.group(1)));
            for (JsonNode list :
                    List.of(item.path("parameters"), operation.node().path("parameters"))) {
                list.forEach(parameter -> addParameter(inputs, target(parameter)));
            }
            int inPath = (int)
                    inputs.stream().filter(input -> input.startsWith("path ")).count();
            List<Integer> bodies = bodyInputs(target(operation.node().path("requestBody")));
            int inBodies = bodies.stream().mapToInt(Integer::intValue).sum();
            // Each kind of body has a request object of its own, with the parameters too.
            int requests = Math.max(1, bodies.size());
            counts.put(operation.title(), inPath + requests * (inputs.size() - inPath) + inBodies);
        }
        return counts;
    }

    private static void addParameter(Set<String> inputs, JsonNode parameter) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        boolean ignored = switch (in) {
            case "header" -> IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
            case "path" -> true; // Counted in the path itself.
            default -> false;
        };
        if (!ignored) {
            inputs.add(in + " " + name);
        }
    }

    /**
     * Returns the number of inputs of each kind of body: media types with the same schema, and all of bytes, are one.
     */
    private List<Integer> bodyInputs(JsonNode body) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        body.path("content").properties().forEach(type -> {
            if (isOfFields(type.getKey())
                    && (!type.getValue().path("schema").isEmpty()
                            || body.path("content").size() == 1)) {
                fields.put(
                        target(type.getValue().path("schema")).toString(),
                        type.getValue().path("schema"));
            }
        });
        Set<String> raw = new HashSet<>();
        for (var type : body.path("content").properties()) {
            JsonNode schema = type.getValue().path("schema");
            boolean isSaid =
                    !type.getKey().equals("*/*") || body.path("content").size() == 1;
            if (isSaid
                    && !isOfFields(type.getKey())
                    && !fields.containsKey(target(schema).toString())) {
                raw.add(type.getKey().startsWith("text/") ? "text" : "bytes");
            }
        }
        List<Integer> counts = new ArrayList<>();
        fields.forEach((key, schema) -> counts.add(Math.max(1, fieldInputs(schema)) + partHeaders(body, key)));
        raw.forEach(kind -> counts.add(1));
        return counts;
    }

    /** Returns the number of headers of parts that requests have. */
    private int partHeaders(JsonNode body, String schema) {
        Set<String> inputs = new HashSet<>();
        Set<String> headers = new HashSet<>();
        for (var type : body.path("content").properties()) {
            boolean isOf = type.getKey().startsWith("multipart/form-data")
                    && target(type.getValue().path("schema")).toString().equals(schema);
            if (isOf) {
                addFields(type.getValue().path("schema"), inputs, new HashSet<>(), Kind.INPUTS);
            }
            for (var encoding :
                    isOf ? type.getValue().path("encoding").properties() : Set.<Map.Entry<String, JsonNode>>of()) {
                encoding.getValue()
                        .path("headers")
                        .fieldNames()
                        .forEachRemaining(name -> headers.add(encoding.getKey() + " " + name));
            }
        }
        headers.removeIf(name -> name.toLowerCase(Locale.ROOT).matches(".* content-(type|disposition)"));
        headers.removeIf(name -> !inputs.contains(name.substring(0, name.lastIndexOf(' '))));
        return headers.size();
    }

    private static boolean isOfFields(String mediaType) {
        String name = MediaTypes.withoutParameters(mediaType);
        return MediaTypes.isJson(name)
                || name.equals("*/*")
                || name.endsWith("urlencoded")
                || name.startsWith("multipart/form-data");
    }

    private int fieldInputs(JsonNode schema) {
        Set<String> fields = new LinkedHashSet<>();
        if (!hasOthers(schema, new HashSet<>())) {
            addFields(schema, fields, new HashSet<>(), Kind.INPUTS);
        }
        return fields.size();
    }

    /** Returns whether values other than objects are possible: then a body is one input. */
    private boolean hasOthers(JsonNode schema, Set<JsonNode> seen) {
        JsonNode target = target(schema);
        if (!seen.add(target)) {
            return false;
        }
        boolean others = target.path("type").isTextual()
                ? !target.path("type").asText().matches("object|null")
                : target.path("type")
                        .valueStream()
                        .anyMatch(one -> !one.asText().matches("object|null"));
        for (String key : List.of("anyOf", "oneOf")) {
            for (JsonNode branch : target.path(key)) {
                others |= !target.has("properties") && hasOthers(branch, seen);
            }
        }
        return others;
    }

    /**
     * Which fields count.
     *
     * @param asInputs only those that a request has
     * @param own only those of a schema without its alternatives, as a schema has them that extends it
     * @param hidden those that a schema says are read-only of which this one is a part
     */
    private record Kind(boolean asInputs, boolean own, Set<String> hidden) {
        static final Kind ALL = new Kind(false, false, Set.of());
        static final Kind INPUTS = new Kind(true, false, Set.of());
        static final Kind OWN = new Kind(false, true, Set.of());

        Kind asOwn() {
            return new Kind(asInputs, true, hidden);
        }

        Kind hiding(Set<String> names) {
            Set<String> all = new HashSet<>(hidden);
            all.addAll(names);
            return asInputs ? new Kind(true, own, all) : this;
        }
    }

    private void addFields(JsonNode schema, Set<String> fields, Set<String> seen, Kind wanted) {
        String reference = name(schema);
        if (!reference.isEmpty() && !seen.add(reference)) {
            return;
        }
        JsonNode target = target(schema);
        Kind kind = wanted.hiding(readOnlyFields(target, new HashSet<>()));
        target.path("properties").fieldNames().forEachRemaining(field -> {
            if (!kind.hidden().contains(field)) {
                fields.add(field);
            }
        });
        target.path("allOf").forEach(part -> addFields(part, fields, seen, isParent(part, seen) ? kind.asOwn() : kind));
        if (!kind.own()) {
            target.path("anyOf").forEach(branch -> addFields(branch, fields, seen, kind));
            target.path("oneOf").forEach(branch -> addFields(branch, fields, seen, kind));
            subtypes(reference, target).forEach(subtype -> addFields(reference(subtype), fields, seen, kind));
        }
    }

    /** Returns the fields that a schema or any part of its {@code allOf} says are read-only. */
    private Set<String> readOnlyFields(JsonNode schema, Set<JsonNode> seen) {
        Set<String> names = new HashSet<>();
        if (seen.add(schema)) {
            schema.path("properties").properties().stream()
                    .filter(field -> isReadOnly(field.getValue(), new HashSet<>()))
                    .forEach(field -> names.add(field.getKey()));
            schema.path("allOf").forEach(part -> names.addAll(readOnlyFields(target(part), seen)));
        }
        return names;
    }

    private boolean isReadOnly(JsonNode schema, Set<JsonNode> seen) {
        JsonNode target = target(schema);
        return schema.path("readOnly").asBoolean()
                || target.path("readOnly").asBoolean()
                || (seen.add(target) && target.path("allOf").valueStream().anyMatch(part -> isReadOnly(part, seen)));
    }

    /** Returns whether a part has one of these schemas among its alternatives. */
    private boolean isParent(JsonNode part, Set<String> seen) {
        JsonNode target = target(part);
        Set<String> alternatives = subtypes(name(part), target);
        target.path("anyOf").forEach(branch -> alternatives.add(name(branch)));
        target.path("oneOf").forEach(branch -> alternatives.add(name(branch)));
        return alternatives.stream().anyMatch(seen::contains);
    }

    private Set<String> subtypes(String name, JsonNode schema) {
        Set<String> subtypes = new LinkedHashSet<>();
        if (schema.has("discriminator")) {
            for (JsonNode mapped : schema.path("discriminator").path("mapping")) {
                subtypes.add(mapped.asText().replaceFirst(".*/", ""));
            }
            if (!schema.has("oneOf") && !schema.has("anyOf")) {
                subtypes.addAll(name.isEmpty() ? Set.of() : children.getOrDefault(name, Set.of()));
            }
        }
        subtypes.removeIf(subtype -> !spec.schemas().has(subtype));
        return subtypes;
    }

    /** Returns the named schemas that need a class and that operations and webhooks lead to. */
    List<Model> models() {
        Set<String> reached = new LinkedHashSet<>();
        Deque<JsonNode> unread = new ArrayDeque<>();
        spec.operations().forEach(operation -> {
            unread.add(operation.node().path("parameters"));
            unread.add(operation.node().path("requestBody"));
            unread.add(operation.node().path("responses"));
            operation
                    .node()
                    .path("callbacks")
                    .forEach(callback -> target(callback).forEach(item -> unread.addAll(payloads(item))));
            unread.add(target(spec.root().path("paths").path(operation.path())).path("parameters"));
        });
        webhookItems().forEach(webhook -> unread.addAll(payloads(webhook.getValue())));
        Set<String> parts = new HashSet<>();
        while (!unread.isEmpty()) {
            read(unread.pop(), reached, parts, unread);
        }
        List<Model> models = new ArrayList<>();
        reached.forEach(name -> addModel(name, models));
        return models;
    }

    private void read(JsonNode node, Set<String> reached, Set<String> parts, Deque<JsonNode> unread) {
        String pointer = pointer(node);
        String name = name(node);
        if (!name.isEmpty() && reached.add(name)) {
            unread.add(spec.schemas().path(name));
        } else if (name.isEmpty() && !pointer.isEmpty() && parts.add(pointer)) {
            unread.add(spec.root().at(pointer));
        }
        subtypes("", node).stream()
                .filter(reached::add)
                .forEach(one -> unread.add(spec.schemas().path(one)));
        if (node.has("discriminator")) {
            spec.schemas().properties().stream()
                    .filter(schema -> schema.getValue().equals(node))
                    .flatMap(schema -> subtypes(schema.getKey(), node).stream())
                    .filter(reached::add)
                    .forEach(one -> unread.add(spec.schemas().path(one)));
        }
        for (var part : node.properties()) {
            if (!DATA.contains(part.getKey()) && !part.getKey().startsWith("x-")) {
                // Fields may have the names of keywords.
                (part.getKey().equals("properties") ? part.getValue() : List.of(part.getValue())).forEach(unread::add);
                if (!part.getKey().equals("allOf") || isAlias(node)) {
                    note(part.getKey(), part.getValue());
                }
            }
        }
        if (node.isArray()) {
            node.forEach(unread::add);
        }
    }

    private void note(String key, JsonNode value) {
        if (key.equals("properties") || value.isArray()) {
            value.forEach(part -> direct.add(name(part)));
        }
        direct.add(name(value));
    }

    private void addModel(String name, List<Model> models) {
        if (isAlias(spec.schemas().path(name))) {
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        addFields(reference(name), fields, new HashSet<>(), direct.contains(name) ? Kind.ALL : Kind.OWN);
        Set<String> inputs = new LinkedHashSet<>();
        addFields(reference(name), inputs, new HashSet<>(), Kind.INPUTS);
        Set<String> values = new LinkedHashSet<>();
        JsonNode schema = spec.schemas().path(name);
        boolean texts = schema.path("type").asText("string").matches("string|integer|number");
        if (schema.path("type").asText().matches("string|integer|number|boolean")) {
            fields.clear(); // It contradicts itself, which the build warns of.
        }
        schema.path("enum").valueStream().filter(value -> !value.isNull()).forEach(value -> values.add(value.asText()));
        if (!fields.isEmpty() || (texts && !values.isEmpty())) {
            models.add(new Model(name, fields, inputs, values, !direct.contains(name)));
        }
    }

    /** Returns whether a schema is nothing but another one, whose class it shares. */
    private static boolean isAlias(JsonNode schema) {
        return schema.has("$ref")
                || (schema.path("allOf").size() == 1
                        && schema.path("allOf").get(0).has("$ref")
                        && !schema.has("properties")
                        && !schema.has("anyOf")
                        && !schema.has("oneOf"));
    }

    private static JsonNode reference(String name) {
        return Schemas.referenceTo(name.replace("~", "~0").replace("/", "~1").replace("%", "%25"));
    }

    private static String name(JsonNode schema) {
        String pointer = pointer(schema);
        String start = "/components/schemas/";
        String name = pointer.startsWith(start) ? pointer.substring(start.length()) : "";
        return name.contains("/") ? "" : name.replace("~1", "/").replace("~0", "~");
    }

    /** Returns the JSON pointer of a reference; or "". */
    private static String pointer(JsonNode node) {
        String reference = node.path("$ref").asText();
        // In a fragment, unlike in a form, a plus sign is a plus sign.
        return reference.startsWith("#/")
                ? URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : "";
    }

    private JsonNode target(JsonNode node) {
        JsonNode target = node;
        Set<String> seen = new HashSet<>();
        for (String pointer = pointer(target); !pointer.isEmpty() && seen.add(pointer); pointer = pointer(target)) {
            target = spec.root().at(pointer);
        }
        return target;
    }
}
