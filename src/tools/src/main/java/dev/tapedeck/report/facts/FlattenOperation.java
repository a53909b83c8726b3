package dev.tapedeck.report.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.report.document.Document;
import dev.tapedeck.report.document.Endpoint;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes an operation out flat, every reference followed, so that the names of components don't matter.
 *
 * <p>A schema that comes back to itself ends there.
 */
public final class FlattenOperation {
    // OpenAPI: a header parameter of one of these names is to be ignored. One rendering lists the credentials as such.
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");
    /** Ten times both vendors' largest operation; of schemas that nest in each other only the upper levels count. */
    private static final int MOST_PLACES = 5_000;

    private final Document document;
    private final FlatOperation facts = new FlatOperation();
    private final Deque<Part> pending = new ArrayDeque<>();

    /** A place whose schema is still to be written out. */
    private record Part(Location place, Runnable writing) {}

    private FlattenOperation(Document document) {
        this.document = document;
    }

    /** Flattens an operation; its path's variables get the given names, because theirs are not on the wire. */
    public static FlatOperation of(Endpoint endpoint, List<String> variables) {
        FlattenOperation flattening = new FlattenOperation(endpoint.document());
        OperationFacts.add(endpoint, flattening.facts);
        endpoint.parameters().forEach(parameter -> flattening.parameter(endpoint, parameter, variables));
        flattening.body(endpoint);
        flattening.answers(endpoint);
        flattening.finish();
        return flattening.facts;
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
        MergedSchema folded = schema(place, schema, Set.of());
        if (folded.types().contains("array") || folded.types().contains("object")) {
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

    private void answers(Endpoint endpoint) {
        for (var answer : endpoint.node().path("responses").properties()) {
            JsonNode response = document.resolve(answer.getValue());
            boolean success = OperationFacts.successes(endpoint).contains(answer.getKey());
            Location place =
                    new Location(success ? OperationPart.ANSWER : OperationPart.FAILURE, answer.getKey(), List.of());
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

    /** Of several media types the one that our client sends and takes. */
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
        MergedSchema schema = MergedSchema.fold(document, raw, above);
        schema(place, schema);
        return schema;
    }

    private void schema(Location place, MergedSchema schema) {
        SchemaFacts.add(schema, place, facts);
        for (var field : schema.node().path("properties").properties()) {
            Location part = place.step(field.getKey());
            pending.add(new Part(part, () -> field(part, field.getValue(), schema)));
        }
        JsonNode items = schema.node().path("items");
        if (items.isObject()) {
            Location part = place.step(Location.ITEMS);
            pending.add(new Part(part, () -> schema(part, items, schema.references())));
        }
        JsonNode entries = schema.node().path("additionalProperties");
        if (entries.isObject() && !entries.has("not")) {
            Location part = place.step(Location.ENTRIES);
            pending.add(new Part(part, () -> schema(part, entries, schema.references())));
        }
    }

    private void field(Location place, JsonNode raw, MergedSchema owner) {
        MergedSchema schema = MergedSchema.fold(document, raw, owner.references());
        if (place.side() == OperationPart.INPUT ? schema.isInput() : schema.isAnswer()) {
            String name = place.steps().get(place.steps().size() - 1);
            facts.add(place, "required", presence(owner.requires(name)));
            schema(place, schema);
        }
    }

    /** Level by level, so that what is left out, if anything is, is the deepest. */
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
