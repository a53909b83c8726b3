package dev.tapedeck.build.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of an operation, in Markdown.
 *
 * @param path the path as the contract spells it
 * @param summary what it is for, in a few words
 * @param doc its description
 * @param parameters the parameters of the path, by name
 * @param request the request object; empty if there is none
 * @param place where the inputs of the request object are sent
 * @param responses the responses, by status
 * @param example the JSON of a successful response, or null
 */
public record OperationPage(
        String path,
        String summary,
        String doc,
        Map<String, JsonNode> parameters,
        String request,
        String place,
        List<Response> responses,
        @Nullable String example) {
    private static final ObjectWriter JSON = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    /**
     * One response.
     *
     * @param status the HTTP status, or {@code default}
     * @param type the type of the body, linked if it has a page
     * @param doc its description
     */
    public record Response(String status, String type, String doc) {}

    public static OperationPage of(Spec spec, Spec.Operation operation) {
        ObjectNode node = operation.node();
        Map<String, JsonNode> byStatus = new TreeMap<>();
        node.path("responses").properties().forEach(response -> byStatus.put(response.getKey(), response.getValue()));
        List<Response> responses = new ArrayList<>();
        byStatus.forEach((status, response) -> responses.add(new Response(
                status,
                type(spec, response),
                Descriptions.markdown(response.path("description").asText()))));
        Map<String, JsonNode> parameters = new HashMap<>();
        operation.parameters().forEach(one -> parameters.put(one.path("name").asText(), one));
        String request = node.path(Keys.REQUEST).asText();
        return new OperationPage(
                node.path(Keys.PATH).asText(),
                Descriptions.markdown(Descriptions.summary(operation)),
                Descriptions.markdown(Descriptions.of(node)),
                parameters,
                request,
                InputLocation.describe(spec.schemas().path(request)),
                responses,
                example(byStatus));
    }

    /** Returns the row of a parameter of its path, which has this name and type in Java. */
    public TypePage.Row parameter(String pathName, String name, String type) {
        JsonNode parameter = Objects.requireNonNull(parameters.get(pathName));
        return new TypePage.Row(
                name,
                TypePage.link(type, parameter.path("schema")),
                Descriptions.markdown(Descriptions.of(parameter)),
                "`" + Schemas.wireName(pathName, parameter) + "` in the path");
    }

    /** Returns how a list or an object in the path is serialized; empty for other values. */
    public Optional<PathStyle> pathStyle(String pathName) {
        JsonNode parameter = Objects.requireNonNull(parameters.get(pathName));
        return parameter.has(Keys.SEPARATOR) ? Optional.of(PathStyle.of(parameter)) : Optional.empty();
    }

    private static String type(Spec spec, JsonNode response) {
        String type = "none";
        for (JsonNode content : response.path("content")) {
            type = type(spec, content.path("schema"), Schemas.referredName(content.path("schema")));
        }
        return type;
    }

    /** Classes in the package wire have no page: they are envelopes, whose records the caller gets, and errors. */
    private static String type(Spec spec, JsonNode reference, String name) {
        JsonNode schema = spec.schemas().path(name);
        if (!schema.path(Keys.PACKAGE).asText().equals("wire")) {
            return name.isEmpty() ? "any" : TypePage.link(name, reference);
        }
        for (JsonNode field : schema.path("properties")) {
            if (field.path(Keys.RECORDS).asBoolean()) {
                String item = Schemas.referredName(field.path("items"));
                return "pages of " + (item.isEmpty() ? "any" : TypePage.link(item, field.path("items")));
            }
        }
        return "error";
    }

    private static @Nullable String example(Map<String, JsonNode> responses) {
        for (Map.Entry<String, JsonNode> response : responses.entrySet()) {
            for (JsonNode content : response.getValue().path("content")) {
                Optional<JsonNode> example = values(content)
                        .filter(value -> response.getKey().startsWith("2"))
                        .findFirst();
                if (example.isPresent()) {
                    return text(example.get());
                }
            }
        }
        return null;
    }

    /** Returns the values of the examples that are in the document. */
    private static Stream<JsonNode> values(JsonNode content) {
        Stream<JsonNode> named = content.path("examples").valueStream().map(example -> example.path("value"));
        return Stream.concat(Stream.of(content.path("example")), named).filter(value -> !value.isMissingNode());
    }

    private static String text(JsonNode example) {
        try {
            return JSON.writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain JSON values was not written", e);
        }
    }

    /** Returns whether it has any inputs. */
    public boolean hasInputs() {
        return !parameters.isEmpty() || hasRequest();
    }

    /** Returns whether it has a request object. */
    public boolean hasRequest() {
        return !request.isEmpty();
    }
}
