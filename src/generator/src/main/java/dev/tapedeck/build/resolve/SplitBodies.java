package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.BodyKind;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes an operation of each body that an operation accepts besides the one that the client prefers, if it has other
 * fields: {@code createImage} that takes JSON gets a {@code createImageAsMultipart} that takes parts. Of media types
 * with the same fields one is enough.
 */
final class SplitBodies {
    private final Spec spec;

    private SplitBodies(Spec spec) {
        this.spec = spec;
    }

    static void apply(Spec spec) {
        SplitBodies split = new SplitBodies(spec);
        for (var path : spec.root().path("paths").properties()) {
            ObjectNode item = (ObjectNode) path.getValue();
            for (Spec.Operation operation : Spec.operations(path.getKey(), item)) {
                if (operation.maySendBody()) {
                    split.operation(item, operation);
                }
            }
        }
    }

    private void operation(ObjectNode item, Spec.Operation operation) {
        if (!(operation.node().path("requestBody").path("content") instanceof ObjectNode content)) {
            return;
        }
        content.properties().stream()
                .filter(type -> BodyKind.of(type.getKey(), schema(type.getValue())) == BodyKind.MULTIPART)
                .forEach(type -> joinFiles(schema(type.getValue())));
        dropWithoutFiles(content);
        List<Set<String>> others = new ArrayList<>(typesOfSameInputs(content));
        String preferred = BodyKind.preferred(spec, content);
        others.removeIf(types ->
                types.contains(preferred) || types.stream().noneMatch(type -> saysInputs(type, content.get(type))));
        for (Set<String> types : others) {
            item.withObject("/" + Keys.OTHER_BODIES)
                    .withArray(operation.method())
                    .add(copy(operation, types));
        }
        others.forEach(content::remove);
    }

    private Collection<Set<String>> typesOfSameInputs(ObjectNode content) {
        Map<JsonNode, Set<String>> bodies = new LinkedHashMap<>();
        content.properties().forEach(type -> {
            if (BodyKind.of(type.getKey(), schema(type.getValue())) != BodyKind.RAW) {
                bodies.put(schema(type.getValue()), new LinkedHashSet<>());
            }
        });
        content.properties().forEach(type -> {
            JsonNode schema = schema(type.getValue());
            // Whatever bytes are, they are one input.
            JsonNode raw = TextNode.valueOf(type.getKey().startsWith("text/") ? "text" : "bytes");
            bodies.computeIfAbsent(bodies.containsKey(schema) ? schema : raw, unseen -> new LinkedHashSet<>())
                    .add(type.getKey());
        });
        return bodies.values();
    }

    /** OpenAPI 3.1 describes files by their media type alone. */
    private boolean saysInputs(String type, JsonNode mediaType) {
        JsonNode schema = schema(mediaType);
        return Schemas.saysType(schema) || (BodyKind.of(type, schema) == BodyKind.RAW && !type.equals("*/*"));
    }

    private JsonNode schema(JsonNode mediaType) {
        return Schemas.resolve(spec, mediaType.path("schema"), "a body");
    }

    /** One file or several is a list of files: each of them is a part. */
    private void joinFiles(JsonNode schema) {
        for (ObjectNode field : Spec.objects(schema.path("properties"))) {
            for (String key : List.of("anyOf", "oneOf")) {
                List<ObjectNode> branches = Spec.objects(field.path(key));
                boolean areFiles = branches.stream()
                        .allMatch(
                                branch -> isFile(branch) || isFile(named(branch).path("items")));
                if (!branches.isEmpty() && areFiles) {
                    field.remove(key);
                    field.put("type", "array");
                    field.putObject("items").put("type", "string").put("format", "binary");
                }
            }
        }
    }

    /** Of the same fields, only parts can be files. */
    private void dropWithoutFiles(ObjectNode content) {
        for (var type : List.copyOf(content.properties())) {
            JsonNode schema = schema(type.getValue());
            if (hasFiles(schema, new HashSet<>()) && BodyKind.of(type.getKey(), schema) == BodyKind.MULTIPART) {
                content.properties()
                        .removeIf(other -> !other.getKey().equals(type.getKey())
                                && schema(other.getValue()).equals(schema));
            }
        }
    }

    private boolean hasFiles(JsonNode object, Set<JsonNode> seen) {
        JsonNode target = named(object);
        return seen.add(target)
                && (target.path("properties")
                                .valueStream()
                                .anyMatch(field ->
                                        isFile(field) || isFile(named(field).path("items")))
                        || Schemas.COMBINATIONS.stream()
                                .flatMap(key -> target.path(key).valueStream())
                                .anyMatch(part -> hasFiles(part, seen)));
    }

    /** Overlays may refer to schemas that get their names later. */
    private JsonNode named(JsonNode schema) {
        String name = Schemas.referredName(schema);
        return name.isEmpty() ? schema : spec.schemas().path(name);
    }

    private boolean isFile(JsonNode field) {
        JsonNode target = named(field);
        String type = target.path("contentMediaType").asText("text/plain");
        boolean isBytes = !type.startsWith("text/") && !MediaTypes.isJson(type) && !target.has("contentEncoding");
        return isBytes || target.path("format").asText().equals("binary");
    }

    private ObjectNode copy(Spec.Operation operation, Set<String> types) {
        ObjectNode copy = operation.node().deepCopy();
        ObjectNode content = (ObjectNode) copy.path("requestBody").path("content");
        content.retain(types);
        return copy.put("operationId", operation.idOrLine() + suffix(BodyKind.preferred(spec, content)));
    }

    /** Returns what tells the operation from others, such as {@code AsMergePatchJson}. */
    private static String suffix(String mediaType) {
        String type = MediaTypes.withoutParameters(mediaType);
        return "As"
                + switch (type) {
                    case "application/x-www-form-urlencoded" -> "Form";
                    case "multipart/form-data" -> "Multipart";
                    default -> JavaNames.type(type.replaceFirst("^[^/]*/", ""));
                };
    }
}
