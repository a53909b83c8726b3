package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.FoldedWarnings;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Warns of the parts of operations that a client does not have, and drops parameters that it cannot send. */
final class DropUnsupported {
    private static final Set<String> LOCATIONS = Set.of("query", "querystring", "header", "path", "cookie");
    private static final Set<String> STYLES =
            Set.of("cookie", "deepObject", "form", "label", "matrix", "pipeDelimited", "simple", "spaceDelimited");

    private final Spec spec;
    private final FoldedWarnings warnings;

    private DropUnsupported(Spec spec) {
        this.spec = spec;
        this.warnings = new FoldedWarnings(spec.file());
    }

    /** Handles the operations whose paths start with this prefix. */
    static void apply(Spec spec, String pathPrefix, PrintStream out) {
        DropUnsupported drop = new DropUnsupported(spec);
        for (var path : spec.root().path("paths").properties()) {
            if (path.getKey().startsWith(pathPrefix) && path.getValue() instanceof ObjectNode item) {
                drop.parameters(path.getKey(), item);
                Spec.operations(path.getKey(), item).forEach(drop::operation);
            }
        }
        drop.warnings.print(out);
    }

    private void operation(Spec.Operation operation) {
        ObjectNode node = operation.node();
        String place = operation.title();
        parameters(place, node);
        String host = node.path("servers").path(0).path("url").asText();
        if (!host.isEmpty()) {
            warnings.add(place, "is called at " + host, "create a second client with this base URL for it");
        }
        bodies(place, target(node.path("requestBody")).path("content"));
        responses(place, node.path("responses"));
    }

    private void parameters(String place, ObjectNode holder) {
        if (!holder.path("parameters").isArray()) {
            return;
        }
        List<JsonNode> kept = new ArrayList<>();
        for (JsonNode parameter : holder.path("parameters")) {
            if (isSendable(place, target(parameter))) {
                kept.add(parameter);
            }
        }
        holder.putArray("parameters").addAll(kept);
    }

    /** Later steps report a parameter that is not an object, or that is not there. */
    private boolean isSendable(String place, JsonNode node) {
        if (!(node instanceof ObjectNode parameter)) {
            return true;
        }
        String name = parameter.path("name").asText();
        String in = parameter.path("in").asText().toLowerCase(Locale.ROOT);
        boolean isWholeJson = in.equals("querystring")
                && parameter.path("content").properties().stream().anyMatch(type -> MediaTypes.isJson(type.getKey()));
        if (!LOCATIONS.contains(in) || isWholeJson) {
            String location = isWholeJson
                    ? "the whole query as JSON"
                    : "'" + parameter.path("in").asText() + "'";
            warnings.add(place, "has a parameter '" + name + "' in " + location, "the client does not send it");
            return false;
        }
        // A whole query string that is a form is an object with a field for each of its parameters.
        parameter.put("in", in.equals("querystring") ? "query" : in);
        String style = parameter.path("style").asText("form");
        if (style.equals("cookie")) {
            parameter.remove("style"); // Of OpenAPI 3.2: a cookie for each field, as in the usual style.
        } else if (!STYLES.contains(style) && !style.equals(CompleteContract.JSON_STYLE)) {
            warnings.add(
                    place,
                    "has a parameter '" + name + "' of the unknown style '" + style + "'",
                    "it has the usual style");
            parameter.remove("style");
        }
        for (var content : parameter.path("content").properties()) {
            if (!isValue(content.getValue()) && !MediaTypes.isJson(content.getKey()) && !in.equals("querystring")) {
                String problem = "has a parameter '" + name + "' of the type " + content.getKey();
                warnings.add(place, problem, "the client sends it in the usual style");
            }
        }
        return true;
    }

    /** Returns whether a media type describes nothing, or a plain value, which is sent and read as it is. */
    private boolean isValue(JsonNode mediaType) {
        JsonNode schema = target(mediaType.path("schema"));
        return !Schemas.saysType(schema) || Schemas.isPlain(schema);
    }

    private void bodies(String place, JsonNode content) {
        Set<JsonNode> sent = new HashSet<>();
        content.properties().stream()
                .filter(type -> isSentByFields(type.getKey()))
                .forEach(type -> sent.add(type.getValue().path("schema")));
        List<String> bytes = content.propertyStream()
                .filter(type ->
                        !isSentByFields(type.getKey()) && !type.getValue().has("itemSchema"))
                .filter(type -> !isValue(type.getValue())
                        && !sent.contains(type.getValue().path("schema")))
                .map(Map.Entry::getKey)
                .toList();
        if (content.valueStream().anyMatch(type -> type.has("itemSchema"))) {
            warnings.add(
                    place, "accepts a sequence of items (itemSchema)", "the client sends the bytes that it is given");
        }
        if (!bytes.isEmpty()) {
            String types = String.join(", ", bytes);
            warnings.add(place, "has fields in a body of " + types, "the client sends the bytes that it is given");
        }
    }

    private static boolean isSentByFields(String mediaType) {
        return MediaTypes.isJson(mediaType)
                || Set.of("application/x-www-form-urlencoded", "multipart/form-data", "*/*")
                        .contains(MediaTypes.withoutParameters(mediaType));
    }

    private void responses(String place, JsonNode responses) {
        Set<JsonNode> bodies = new LinkedHashSet<>();
        List<String> statuses = new ArrayList<>();
        for (var response : responses.properties()) {
            JsonNode answer = target(response.getValue());
            if (!answer.path("links").isEmpty()) {
                warnings.add(place, "has links from its response", "the client does not follow them");
            }
            JsonNode content = answer.path("content");
            for (JsonNode type : content) {
                if (type.has("itemSchema")) {
                    warnings.add(place, "returns a sequence of items (itemSchema)", "the client returns the bytes");
                }
            }
            if (response.getKey().startsWith("2")
                    && content.propertyStream()
                            .noneMatch(type -> MediaTypes.isJson(type.getKey())
                                    || type.getKey().equals("*/*"))
                    && !content.valueStream().allMatch(this::isValue)) {
                String types = String.join(", ", names(content));
                warnings.add(place, "returns fields in a body of " + types, "the client returns the bytes");
            }
            long kinds = content.properties().stream()
                    .filter(type -> MediaTypes.isJson(type.getKey()))
                    .map(type -> type.getValue().path("schema"))
                    .distinct()
                    .count();
            if (response.getKey().startsWith("2") && kinds > 1) {
                warnings.add(place, "returns several kinds of JSON", "the client reads each as the first");
            }
            if (response.getKey().startsWith("2") && !content.isEmpty()) {
                statuses.add(response.getKey());
                bodies.add(content.properties().iterator().next().getValue().path("schema"));
            }
        }
        List<String> empty = responses
                .propertyStream()
                .filter(response -> response.getKey().startsWith("2")
                        && target(response.getValue()).path("content").isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!bodies.isEmpty() && !empty.isEmpty()) {
            warnings.add(
                    place,
                    "has no body for " + String.join(", ", empty) + ", unlike " + statuses.get(0),
                    "WireClient.fetchOrNull returns null for 204, and other statuses without a body are refused");
        }
        boolean isNull = bodies.stream().map(this::target).anyMatch(DropUnsupported::mayBeNull);
        if (isNull) {
            warnings.add(place, "may return null", "WireClient.fetchOrNull returns it, and fetch refuses it");
        }
        if (bodies.size() > 1) {
            statuses.sort(null);
            warnings.add(
                    place,
                    "has different bodies for " + String.join(", ", statuses),
                    "the client reads each as that of " + statuses.get(0));
        }
    }

    private static boolean mayBeNull(JsonNode schema) {
        return schema.path("nullable").asBoolean()
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asText().equals("null"))
                || List.of("anyOf", "oneOf").stream()
                        .flatMap(key -> schema.path(key).valueStream())
                        .anyMatch(branch -> branch.path("type").asText().equals("null"));
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(entry -> entry.getKey()).toList();
    }

    /** Returns the node itself, or the target of its local reference; later steps report a missing one. */
    private JsonNode target(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? spec.root().at(reference.substring(1)) : node;
    }
}
