package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.resolve.CompleteContract;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes inputs of query parameters, headers and cookies; {@code x-style} says how lists and objects are serialized. */
final class LiftParameters {
    /** OpenAPI: parameters of these names "SHALL be ignored"; body, response and credentials decide their values. */
    private static final Set<String> DECIDED_ELSEWHERE = Set.of("accept", "content-type", "authorization");

    private LiftParameters() {}

    static void lift(Spec spec, Spec.Operation operation, RequestInputs inputs) {
        for (ObjectNode parameter : operation.parameters()) {
            String in = parameter.path("in").asText();
            String name = parameter.path("name").asText();
            boolean decided = in.equals("header") && DECIDED_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT));
            if (!in.equals("path") && !decided) {
                ObjectNode schema = parameter.path("schema") instanceof ObjectNode stated
                        ? stated
                        : parameter.putObject("schema").put("type", "string");
                ObjectNode field = RequestInputs.field(schema, parameter.path("description"));
                style(field, parameter, Schemas.resolve(spec, schema, operation.title()));
                inputs.add(in, name, field, parameter.path("required").asBoolean());
            }
        }
        // From here on only parameters of the path matter, and they have no style.
        operation
                .node()
                .withArray("/parameters")
                .forEach(parameter -> ((ObjectNode) parameter).remove(List.of("style", "explode", "allowReserved")));
    }

    private static void style(ObjectNode field, ObjectNode parameter, JsonNode schema) {
        boolean list = schema.path("type").asText().equals("array");
        boolean object = !list && !Schemas.isPlain(schema);
        String style =
                parameter.path("style").asText(parameter.path("in").asText().equals("header") ? "simple" : "form");
        boolean explode = parameter.path("explode").asBoolean(style.equals("form"));
        if (style.equals(CompleteContract.JSON_STYLE)) {
            field.put(Keys.JSON, true);
        } else if (object && style.equals("deepObject")) {
            field.put(Keys.STYLE, "deep");
        } else if (object) {
            field.put(Keys.STYLE, explode ? "fields" : "joined");
        } else if (list && !explode) {
            field.put(Keys.STYLE, "joined").put(Keys.SEPARATOR, separator(style));
        }
    }

    private static String separator(String style) {
        return switch (style) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            default -> ",";
        };
    }
}
