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
        // The names of headers have no case.
        String key = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name;
        Location place = new Location(OperationPart.INPUT, in, List.of(key));
        JsonNode schema = parameter.has("schema") ? parameter.get("schema") : media(parameter);
        MergedSchema merged = MergedSchema.of(document, schema, Set.of());
        String style = style(parameter, in);
        if (in.equals("query") && isSpread(style, merged)) {
            spread(parameter, merged, style.startsWith("deepObject") ? name + "[%s]" : "%s");
            return;
        }
        facts.add(place, "required", presence(parameter.path("required").asBoolean()));
        facts.add(place, "deprecated", parameter.path("deprecated").asBoolean() ? "deprecated" : "");
        schema(place, merged);
        if (merged.types().contains("array") || merged.types().contains("object")) {
            facts.add(place, "style", parameter.has("content") ? "JSON" : style);
        }
        facts.add(place, "reserved", parameter.path("allowReserved").asBoolean() ? "unencoded" : "");
    }

    /** Returns the style with the defaults of the place. */
    private static String style(JsonNode said, String in) {
        String style = said.path("style").asText(in.matches("path|header") ? "simple" : "form");
        return style + (said.path("explode").asBoolean(style.equals("form")) ? " exploded" : "");
    }

    private static boolean isSpread(String style, MergedSchema schema) {
        return schema.types().equals(Set.of("object"))
                && !schema.node().path("properties").isEmpty()
                && (style.equals("form exploded") || style.startsWith("deepObject"));
    }

    /** On the wire, the fields of such an object are parameters of their own. */
    private void spread(JsonNode parameter, MergedSchema object, String form) {
        for (var field : object.node().path("properties").properties()) {
            MergedSchema schema = MergedSchema.of(document, field.getValue(), object.references());
            if (schema.isInput()) {
                Location place =
                        new Location(OperationPart.INPUT, "query", List.of(form.replace("%s", field.getKey())));
                boolean required = parameter.path("required").asBoolean() && object.requires(field.getKey());
                facts.add(place, "required", presence(required));
                schema(place, schema);
                if (schema.types().contains("array") || schema.types().contains("object")) {
                    facts.add(place, "style", form.equals("%s") ? "form exploded" : "deepObject");
                }
            }
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
            if (success) {
                headers(place, response.path("headers"));
            }
        }
    }

    private void headers(Location response, JsonNode headers) {
        for (var written : headers.properties()) {
            JsonNode header = document.resolve(written.getValue());
            String name = written.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals("content-type")) {
                Location place = new Location(OperationPart.HEADER, response.holder(), List.of(name));
                facts.add(place, "required", presence(header.path("required").asBoolean()));
                facts.add(place, "deprecated", header.path("deprecated").asBoolean() ? "deprecated" : "");
                schema(place, header.has("schema") ? header.get("schema") : media(header), Set.of());
            }
        }
    }

    private void content(Location place, JsonNode holder) {
        for (var media : holder.path("content").properties()) {
            String type = media.getKey().replaceAll(";.*", "").strip();
            facts.add(place, "media type", type.toLowerCase(Locale.ROOT));
        }
        JsonNode body = sent(holder);
        MergedSchema schema = schema(place, body.path("schema"), Set.of());
        if (place.part() == OperationPart.INPUT) {
            encodings(place, body.path("encoding"), schema, isMultipart(holder));
        }
    }

    private static boolean isMultipart(JsonNode holder) {
        return holder.path("content").has("multipart/form-data")
                && !holder.path("content").has("application/json")
                && !holder.path("content").has("application/x-www-form-urlencoded");
    }

    private void encodings(Location body, JsonNode encodings, MergedSchema schema, boolean isMultipart) {
        for (var written : encodings.properties()) {
            JsonNode encoding = document.resolve(written.getValue());
            if (!schema.node().path("properties").has(written.getKey())) {
                continue;
            }
            Location place = body.step(written.getKey());
            JsonNode field = schema.node().path("properties").path(written.getKey());
            Set<String> types =
                    MergedSchema.of(document, field, schema.references()).types();
            boolean isPlain = !types.contains("array") && !types.contains("object");
            boolean hasStyle = List.of("style", "explode").stream().anyMatch(encoding::has);
            String style = style(encoding, "form");
            // Without a style, lists of a form are exploded too.
            if (hasStyle && !isPlain && !(style.equals("form exploded") && types.equals(Set.of("array")))) {
                facts.add(place, "style", style);
            }
            String usual = isPlain ? "text/plain" : "application/json";
            String type = encoding.path("contentType").asText(usual).toLowerCase(Locale.ROOT);
            facts.add(place, "content type", type.equals(usual) ? "" : type);
            facts.add(place, "reserved", encoding.path("allowReserved").asBoolean() ? "unencoded" : "");
            if (isMultipart) {
                encoding.path("headers").fieldNames().forEachRemaining(name -> partHeader(place, name));
            }
        }
    }

    private void partHeader(Location part, String name) {
        if (!name.equalsIgnoreCase("content-type")) {
            facts.add(part, "header", name.toLowerCase(Locale.ROOT));
        }
    }

    /** Returns the schema of the media type that our client sends and accepts. */
    private static JsonNode media(JsonNode holder) {
        return sent(holder).path("schema");
    }

    private static JsonNode sent(JsonNode holder) {
        JsonNode content = holder.path("content");
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            if (content.has(type)) {
                return content.path(type);
            }
        }
        return content.path(
                content.fieldNames().hasNext() ? content.fieldNames().next() : "");
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
