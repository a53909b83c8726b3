package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.spec.sample.NoSampleException;
import dev.tapedeck.spec.sample.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes random inputs of an operation that the client has: all required ones, and each other with a probability of one
 * half.
 */
record RandomCalls(JsonNode root, GeneratedOperation made, Spec.Operation operation, Random random) {
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    /** Makes a call. */
    RandomCall call() {
        List<Input> inputs = new ArrayList<>();
        addParameters(inputs);
        addUndeclared(inputs);
        String mediaType = mediaType();
        JsonNode bodyNode = samples(false).target(operation.node().path("requestBody"));
        JsonNode content = bodyNode.path("content").path(mediaType);
        boolean isSent = bodyNode.path("required").asBoolean() || random.nextBoolean();
        if (mediaType.isEmpty() || !isSent || operation.method().matches("get|head|trace")) {
            return new RandomCall(operation, inputs, "", null);
        }
        return withBody(inputs, mediaType, content, bodyNode.path("required").asBoolean());
    }

    private Samples samples(boolean isPlain) {
        return new Samples(root, random, new Samples.Kind(true, false, isPlain));
    }

    private void addParameters(List<Input> inputs) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        JsonNode item = samples(true).target(root.path("paths").path(operation.path()));
        for (JsonNode list : List.of(item.path("parameters"), operation.node().path("parameters"))) {
            for (JsonNode written : list) {
                JsonNode parameter = samples(true).target(written);
                parameters.put(
                        parameter.path("in").asText() + " "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        for (JsonNode parameter : parameters.values()) {
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            boolean isIgnored = in.equals("path")
                    ? !operation.path().contains("{" + name + "}")
                    : in.equals("header") && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
            boolean isUsed = in.equals("path")
                    || (made.has(in, name) && (parameter.path("required").asBoolean() || random.nextBoolean()));
            if (isIgnored) {
                // swagger-client checks that it is there, and leaves it out.
                inputs.add(new Input("ignored", name, parameter, JsonNodeFactory.instance.textNode("*/*")));
            } else if (isUsed) {
                inputs.add(new Input(in, name, parameter, value(parameter, in)));
            }
        }
    }

    private JsonNode value(JsonNode parameter, String in) {
        JsonNode schema =
                parameter.has("content") ? parameter.path("content").path(0).path("schema") : parameter.path("schema");
        for (JsonNode content : parameter.path("content")) {
            schema = content.path("schema");
        }
        JsonNode value = samples(!in.matches("query|path")).of(schema);
        if (value.isNull() || (in.equals("path") && isEmpty(value))) {
            throw new NoSampleException("The parameter " + parameter.path("name") + " has no value to send");
        }
        return value;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() ? value.isEmpty() : value.asText().isEmpty();
    }

    /** Adds the variables of the path that the document does not declare, which the client takes as text. */
    private void addUndeclared(List<Input> inputs) {
        for (String name : GeneratedOperation.variables(operation.path())) {
            boolean isDeclared = inputs.stream()
                    .anyMatch(input -> input.in().equals("path") && input.name().equals(name));
            if (!isDeclared) {
                ObjectNode definition = JsonNodeFactory.instance.objectNode().put("in", "path");
                inputs.add(new Input("path", name, definition, JsonNodeFactory.instance.textNode("a b/c")));
            }
        }
    }

    private String mediaType() {
        JsonNode body = samples(false).target(operation.node().path("requestBody"));
        for (var content : body.path("content").properties()) {
            String type = MediaTypes.withoutParameters(content.getKey());
            boolean isChosen = switch (made.body()) {
                case JSON -> MediaTypes.isJson(type);
                case FORM -> type.equals("application/x-www-form-urlencoded");
                case PARTS -> type.equals("multipart/form-data");
                case RAW -> !MediaTypes.isJson(type);
                case NONE -> false;
            };
            if (isChosen) {
                return content.getKey();
            }
        }
        return made.body() == GeneratedOperation.Body.JSON
                        && body.path("content").has("*/*")
                ? "*/*"
                : "";
    }

    private RandomCall withBody(List<Input> inputs, String mediaType, JsonNode content, boolean isRequired) {
        if (made.body() == GeneratedOperation.Body.RAW) {
            JsonNode text = JsonNodeFactory.instance.textNode("line 1\nline é 2");
            inputs.add(new Input("content", "body", content, text));
            return new RandomCall(operation, inputs, mediaType, text);
        }
        JsonNode body = samples(false).of(content.path("schema"));
        String in = switch (made.body()) {
            case FORM -> "form";
            case PARTS -> "part";
            default -> made.has("content", "body") ? "content" : "body";
        };
        if (body.isNull() && isRequired) {
            body = JsonNodeFactory.instance.objectNode();
        }
        if (body.isNull() || (body.isEmpty() && body.isObject() && !isRequired)) {
            return new RandomCall(operation, inputs, "", null);
        } else if (in.equals("content") || !body.isObject()) {
            inputs.add(new Input(in, "body", content, body));
            return new RandomCall(operation, inputs, mediaType, body);
        }
        boolean isWhole = made.has(in, "body")
                && !samples(false).properties(content.path("schema")).contains("body");
        if (isWhole && !in.equals("body")) {
            inputs.add(new Input(in, "body", content, body));
            return new RandomCall(operation, inputs, mediaType, body);
        }
        return withFields(inputs, mediaType, content, in, (ObjectNode) body);
    }

    private RandomCall withFields(List<Input> inputs, String mediaType, JsonNode content, String in, ObjectNode body) {
        ObjectNode sent = body.objectNode();
        for (var field : body.properties()) {
            // The build has warned of each field of a form that cannot be sent.
            boolean isSent = in.equals("body") || made.has(in, field.getKey());
            if (isSent && !(field.getValue().isNull() && !in.equals("body"))) {
                ObjectNode encoding =
                        content.path("encoding").path(field.getKey()).deepCopy() instanceof ObjectNode node
                                ? node
                                : JsonNodeFactory.instance.objectNode();
                encoding.put("x-file", made.isFile(in, field.getKey()));
                inputs.add(new Input(in, field.getKey(), encoding, field.getValue()));
                sent.set(field.getKey(), field.getValue());
            }
        }
        return new RandomCall(operation, inputs, mediaType, sent);
    }
}
