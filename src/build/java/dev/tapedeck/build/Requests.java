package dev.tapedeck.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lifts the inputs of each operation (query parameters, form fields or fields of a JSON body; not the path's) into one
 * schema, {@code <OperationId>Request}, from which a request object is generated.
 *
 * <p>{@code x-in} on it says where its values go, {@code x-operation} what it belongs to, {@code x-json} on a form
 * field that the value is sent as JSON text; {@code x-request} on the operation names it.
 */
final class Requests {
    /** A bit a field in a long, which has one more: the sign. */
    static final int MOST_FIELDS = 63;

    private static final Map<String, String> BODIES =
            Map.of("application/x-www-form-urlencoded", "form", "application/json", "body");

    private Requests() {}

    static void apply(Spec spec) {
        List<Spec.Operation> operations = spec.operations();
        for (Spec.Operation operation : operations) {
            ObjectNode request = lift(spec, operation);
            if (request != null) {
                operation.node().set(Schemas.LIFTED_INPUTS, request);
            }
        }
        Cut.prune(spec);
        for (Spec.Operation operation : operations) {
            if (operation.node().remove(Schemas.LIFTED_INPUTS) instanceof ObjectNode request) {
                add(spec, operation, request);
            }
        }
    }

    private static void add(Spec spec, Spec.Operation operation, ObjectNode request) {
        String name = JavaNames.type(operation.id()) + "Request";
        if (spec.schemas().has(name)) {
            String problem = "needs the name " + name + " for its inputs, which a schema has already";
            throw spec.fault(operation.title(), problem, "give that schema another x-name in an overlay");
        }
        if (request.path("properties").size() > MOST_FIELDS) {
            String problem = "has more than " + MOST_FIELDS + " inputs, which the templates don't support";
            throw spec.fault(operation.title(), problem, "drop some in an overlay");
        }
        operation.node().put("x-request", name);
        spec.schemas().set(name, request);
        for (ObjectNode content :
                Spec.objects(operation.node().path("requestBody").path("content"))) {
            content.set("schema", Schemas.referenceTo(name));
        }
    }

    private static @Nullable ObjectNode lift(Spec spec, Spec.Operation operation) {
        ObjectNode query = queryInputs(spec, operation);
        ObjectNode body = bodyInputs(spec, operation);
        if (query != null && body != null) {
            String problem = "takes inputs in the query and in the body, which the templates don't support";
            throw spec.fault(operation.title(), problem, "drop one of them in an overlay");
        }
        ObjectNode request = query != null ? query : body;
        if (request != null) {
            request.put("type", "object").put("x-operation", operation.title());
            String summary = operation.node().path("summary").asText();
            String purpose = summary.isBlank() ? "" : " (" + summary.strip() + ")";
            request.put("description", "Inputs of `" + operation.title() + "`" + purpose + ".");
        }
        return request;
    }

    private static @Nullable ObjectNode queryInputs(Spec spec, Spec.Operation operation) {
        ObjectNode request = Yaml.object().put("x-in", "query");
        ObjectNode fields = request.putObject("properties");
        ArrayNode required = Yaml.object().putArray("required");
        for (ObjectNode parameter : operation.parameters()) {
            String in = parameter.path("in").asText();
            if (in.equals("header") || in.equals("cookie")) {
                String problem = "takes an input in a " + in + ", which the templates don't support";
                throw spec.fault(operation.title(), problem, "drop it in an overlay");
            }
            if (in.equals("query")) {
                String name = parameter.path("name").asText();
                if (!parameter.path("schema").isObject()) {
                    String problem = "has a query parameter '" + name + "' without a schema";
                    throw spec.fault(operation.title(), problem, "give it one in an overlay");
                }
                fields.set(name, described((ObjectNode) parameter.path("schema"), parameter.path("description")));
                if (parameter.path("required").asBoolean()) {
                    required.add(name);
                }
            }
        }
        if (!required.isEmpty()) {
            request.set("required", required);
        }
        return fields.isEmpty() ? null : request;
    }

    private static @Nullable ObjectNode bodyInputs(Spec spec, Spec.Operation operation) {
        JsonNode contents = operation.node().path("requestBody").path("content");
        for (var content : contents.properties()) {
            String in = BODIES.get(content.getKey());
            if (in == null) {
                String problem = "takes a body of type " + content.getKey() + ", which the templates don't support";
                throw spec.fault(operation.title(), problem, "describe it as JSON or as a form in an overlay");
            }
            return bodyInputs(spec, operation, in, content.getValue());
        }
        return null;
    }

    private static ObjectNode bodyInputs(Spec spec, Spec.Operation operation, String in, JsonNode content) {
        JsonNode schema = content.path("schema");
        for (String name = Schemas.referredName(schema); !name.isEmpty(); name = Schemas.referredName(schema)) {
            schema = spec.resolve(Schemas.REFERENCE + name, operation.title());
        }
        if (!schema.path("properties").isObject()) {
            String problem = "takes a body without named fields, which the templates don't support";
            throw spec.fault(operation.title(), problem, "describe its fields in an overlay");
        }
        ObjectNode request = Yaml.object().put("x-in", in);
        ObjectNode fields = request.putObject("properties");
        for (var field : schema.path("properties").properties()) {
            ObjectNode input = field.getValue().deepCopy();
            if (in.equals("form") && isStructured(spec, input, operation)) {
                input.put("x-json", true);
            }
            fields.set(field.getKey(), input);
        }
        if (!schema.path("required").isEmpty()) {
            request.set("required", schema.get("required"));
        }
        ((ObjectNode) content).putObject("schema");
        return request;
    }

    // Twilio: `Rules=[{"type":"exclude","all":true}]`: what is no plain value or list of them is JSON in its field.
    private static boolean isStructured(Spec spec, ObjectNode input, Spec.Operation operation) {
        JsonNode item = input.path("type").asText().equals("array") ? input.path("items") : input;
        String name = Schemas.referredName(item);
        JsonNode value = name.isEmpty() ? item : spec.resolve(Schemas.REFERENCE + name, operation.title());
        String type = value.path("type").asText();
        return type.isEmpty() || type.equals("object");
    }

    private static ObjectNode described(ObjectNode schema, JsonNode description) {
        ObjectNode field = schema.deepCopy();
        if (field.has("$ref")) {
            field = Yaml.object();
            field.putArray("allOf").add(schema.deepCopy());
        }
        if (description.isTextual()) {
            field.set("description", description);
        }
        return field;
    }
}
