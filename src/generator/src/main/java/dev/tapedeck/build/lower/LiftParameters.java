package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.resolve.CompleteContract;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes inputs of query parameters, headers and cookies; {@code x-style} says how lists and objects are serialized. */
final class LiftParameters {
    /** OpenAPI: parameters of these names "SHALL be ignored"; body, response and credentials decide their values. */
    private static final Set<String> DECIDED_ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private static final String JSON_REMEDY = "give it 'content: {application/json: {schema: ...}}' in an overlay";

    private LiftParameters() {}

    static void lift(Spec spec, Spec.Operation operation, RequestInputs inputs, PrintStream warnings) {
        InputsWithoutRule faults = new InputsWithoutRule(spec, operation, warnings);
        for (ObjectNode parameter : operation.parameters()) {
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            boolean decided = in.equals("header") && DECIDED_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT));
            if (in.equals("path") || decided) {
                continue;
            }
            ObjectNode schema = parameter.path("schema") instanceof ObjectNode stated
                    ? stated
                    : parameter.putObject("schema").put("type", "string");
            boolean required = parameter.path("required").asBoolean();
            Shape shape = Shape.of(spec, schema, operation.title());
            InputStyle style = style(parameter, shape);
            if (style.equals(InputStyle.NONE)) {
                String place = in.equals("header") ? "header" : in + " parameter";
                String other = in.equals("query") ? ", or 'style: deepObject'" : "";
                String remedy = JSON_REMEDY.replace(" in an", other + " in an");
                faults.report(place + " '" + name + "'", shape.words(), remedy, required);
                continue;
            }
            ObjectNode field = RequestInputs.field(schema, parameter);
            style.mark(field);
            if (in.equals("query") && parameter.path("allowReserved").asBoolean()) {
                field.put(Keys.RESERVED, true);
            }
            inputs.add(in, name, field, required);
        }
        // From here on only parameters of the path matter, and they have no style.
        operation
                .node()
                .withArray("/parameters")
                .forEach(parameter -> ((ObjectNode) parameter).remove(List.of("style", "explode", "allowReserved")));
    }

    private static InputStyle style(ObjectNode parameter, Shape shape) {
        if (parameter.path("style").asText().equals(CompleteContract.JSON_STYLE)) {
            return InputStyle.JSON;
        }
        return parameter.path("in").asText().equals("header")
                ? InputStyle.simple(parameter, shape)
                : InputStyle.form(parameter, shape);
    }

    /** Makes inputs of the headers of a part of a multipart body. */
    static void liftPartHeaders(
            String part, boolean isRequired, JsonNode headers, InputsWithoutRule faults, RequestInputs inputs) {
        for (var header : headers.properties()) {
            String name = header.getKey();
            if (name.equalsIgnoreCase("Content-Type") || !(header.getValue() instanceof ObjectNode said)) {
                continue; // The contentType of the encoding decides it, as OpenAPI says.
            }
            boolean isDemanded = isRequired && said.path("required").asBoolean();
            if (name.equalsIgnoreCase("Content-Disposition")) {
                faults.warn("the part '" + part + "' has the header " + name + ", which the client writes itself");
                continue;
            }
            said.put("in", "header");
            ObjectNode schema = said.withObject("/schema");
            Shape shape = Shape.of(faults.spec(), schema, faults.operation().title());
            InputStyle style = style(said, shape);
            if (style.equals(InputStyle.NONE)) {
                faults.report(
                        "header '" + name + "' of the part '" + part + "'", shape.words(), JSON_REMEDY, isDemanded);
                continue;
            }
            ObjectNode field = RequestInputs.field(schema, said);
            style.mark(field);
            field.put(Keys.HEADER_OF, part).put(Keys.WIRE_NAME, name);
            inputs.add("multipart", part + " " + name, field, isDemanded);
        }
    }
}
