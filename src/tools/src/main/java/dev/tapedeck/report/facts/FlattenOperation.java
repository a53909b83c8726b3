package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.Endpoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Flattens an operation: follows every reference, so that names of components do not matter. A schema that contains
 * itself ends there.
 */
public final class FlattenOperation {
    // OpenAPI: header parameters with these names "SHALL be ignored". One rendering lists the credentials as such.
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");
    /** Ten times the largest operation of both vendors. Of schemas that contain each other, only upper levels count. */
    private static final int MOST_PLACES = 5_000;

    private final Document document;
    private final FlatOperation facts = new FlatOperation();
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A location whose schema is still to be flattened. */
    private record Pending(Location place, Runnable writing) {}

    private FlattenOperation(Document document) {
        this.document = document;
    }

    /** Flattens an operation. The variables of its path get these names, because their own are not on the wire. */
    public static FlatOperation of(Endpoint endpoint, List<String> variables) {
        FlattenOperation flattening = new FlattenOperation(endpoint.document());
        flattening.operation(endpoint);
        endpoint.parameters().forEach(parameter -> flattening.parameter(endpoint, parameter, variables));
        flattening.body(endpoint);
        flattening.responses(endpoint);
        flattening.finish();
        return flattening.facts;
    }

    private void operation(Endpoint endpoint) {
        facts.add(Location.OPERATION, "operation id", endpoint.id());
        facts.add(
                Location.OPERATION,
                "deprecated",
                endpoint.node().path("deprecated").asBoolean() ? "deprecated" : "");
        facts.add(Location.OPERATION, "host", endpoint.server().host());
        successes(endpoint).forEach(status -> facts.add(Location.OPERATION, "success", status));
        access(endpoint).forEach(way -> facts.add(Location.OPERATION, "access", way));
    }

    /** Returns the statuses of success; {@code default} is one only if there is no other. */
    private static Set<String> successes(Endpoint endpoint) {
        Set<String> statuses = new TreeSet<>();
        endpoint.node().path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                statuses.add(status);
            }
        });
        return statuses.isEmpty() && endpoint.node().path("responses").has("default") ? Set.of("default") : statuses;
    }

    /** Returns the security schemes by type, not by name; empty if the document names none. */
    private static Set<String> access(Endpoint endpoint) {
        JsonNode root = endpoint.document().root();
        JsonNode security = endpoint.node().has("security") ? endpoint.node().get("security") : root.path("security");
        Set<String> ways = new TreeSet<>();
        for (JsonNode way : security) {
            List<String> schemes = way.propertyStream()
                    .map(scheme -> scheme(endpoint.document(), scheme.getKey()))
                    .sorted()
                    .toList();
            ways.add(schemes.isEmpty() ? "nothing" : String.join(" and ", schemes));
        }
        return ways;
    }

    private static String scheme(Document document, String name) {
        JsonNode scheme = document.resolve(
                document.root().path("components").path("securitySchemes").path(name));
        if (scheme.isMissingNode()) {
            return name;
        }
        return List.of("type", "scheme", "in", "name").stream()
                .filter(scheme::has)
                .map(key -> scheme.get(key).asText().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private void parameter(Endpoint endpoint, JsonNode parameter, List<String> variables) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        if (in.equals("header") && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (in.equals("path")) {
            int position = endpoint.variables().indexOf(name);
            if (position < 0) {
                return;
            }
            name = variables.get(position);
        }
        Location place = new Location(OperationPart.INPUT, in, List.of(name));
        JsonNode schema = parameter.has("schema") ? parameter.get("schema") : media(parameter);
        facts.add(place, "required", presence(parameter.path("required").asBoolean()));
        facts.add(place, "deprecated", parameter.path("deprecated").asBoolean() ? "deprecated" : "");
        MergedSchema merged = schema(place, schema, Set.of());
        if (merged.types().contains("array") || merged.types().contains("object")) {
            String style = parameter.path("style").asText("form");
            facts.add(
                    place,
                    "style",
                    style + (parameter.path("explode").asBoolean(style.equals("form")) ? " exploded" : ""));
        }
    }

    private void body(Endpoint endpoint) {
        JsonNode body = document.resolve(endpoint.node().path("requestBody"));
        if (!body.path("content").isEmpty()) {
            Location place = new Location(OperationPart.INPUT, "body", List.of());
            facts.add(place, "required", presence(body.path("required").asBoolean()));
            content(place, body);
        }
    }

    private void responses(Endpoint endpoint) {
        for (var answer : endpoint.node().path("responses").properties()) {
            JsonNode response = document.resolve(answer.getValue());
            boolean success = successes(endpoint).contains(answer.getKey());
            Location place =
                    new Location(success ? OperationPart.RESPONSE : OperationPart.ERROR, answer.getKey(), List.of());
            if (!success) {
                facts.add(place);
            }
            if (!response.path("content").isEmpty()) {
                content(place, response);
            }
        }
    }

    private void content(Location place, JsonNode holder) {
        for (var media : holder.path("content").properties()) {
            String type = media.getKey().replaceAll(";.*", "").strip();
            facts.add(place, "media type", type.toLowerCase(Locale.ROOT));
        }
        schema(place, media(holder), Set.of());
    }

    /** Returns the schema of the media type that our client sends and accepts. */
    private static JsonNode media(JsonNode holder) {
        JsonNode content = holder.path("content");
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            if (content.has(type)) {
                return content.path(type).path("schema");
            }
        }
        return content.path(
                        content.fieldNames().hasNext() ? content.fieldNames().next() : "")
                .path("schema");
    }

    private MergedSchema schema(Location place, JsonNode raw, Set<String> above) {
        MergedSchema schema = MergedSchema.of(document, raw, above);
        schema(place, schema);
        return schema;
    }

    private void schema(Location place, MergedSchema schema) {
        SchemaFacts.add(schema, place, facts);
        for (var field : schema.node().path("properties").properties()) {
            Location part = place.step(field.getKey());
            pending.add(new Pending(part, () -> field(part, field.getValue(), schema)));
        }
        JsonNode items = schema.node().path("items");
        if (items.isObject()) {
            Location part = place.step(Location.ITEMS);
            pending.add(new Pending(part, () -> schema(part, items, schema.references())));
        }
        JsonNode entries = schema.node().path("additionalProperties");
        if (entries.isObject() && !entries.has("not")) {
            Location part = place.step(Location.ENTRIES);
            pending.add(new Pending(part, () -> schema(part, entries, schema.references())));
        }
    }

    private void field(Location place, JsonNode raw, MergedSchema owner) {
        MergedSchema schema = MergedSchema.of(document, raw, owner.references());
        if (place.part() == OperationPart.INPUT ? schema.isInput() : schema.isOutput()) {
            String name = place.steps().get(place.steps().size() - 1);
            facts.add(place, "required", presence(owner.requires(name)));
            schema(place, schema);
        }
    }

    /** Flattens level by level, so that only the deepest levels may be left out. */
    private void finish() {
        for (int done = 0; !pending.isEmpty() && done < MOST_PLACES; done++) {
            pending.remove().writing().run();
        }
        if (!pending.isEmpty()) {
            facts.cutAt(pending.element().place().steps().size());
        }
    }

    private static String presence(boolean required) {
        return required ? "required" : "optional";
    }
}
