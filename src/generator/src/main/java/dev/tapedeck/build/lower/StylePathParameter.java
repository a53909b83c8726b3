package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.resolve.CompleteContract;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import java.util.List;

/**
 * Serializes a parameter of the path by OpenAPI's styles {@code simple}, {@code label} and {@code matrix}: a prefix in
 * the path, and for a list or an object what separates its values. OpenAPI has no rule for deeper values, which users
 * pass as a string.
 */
final class StylePathParameter {
    private StylePathParameter() {}

    /** Returns the text before the parameter in the path. */
    static String prefix(Spec spec, ObjectNode parameter) {
        String name = parameter.path("name").asText();
        Shape shape = shape(spec, parameter);
        boolean ownNames = isExploded(parameter) && shape == Shape.OBJECT;
        return switch (hasRule(shape) ? parameter.path("style").asText() : "") {
            case "label" -> ".";
            case "matrix" -> ownNames ? ";" : ";" + name + "=";
            default -> "";
        };
    }

    /** Marks the parameter with what separates its values. */
    static void mark(Spec spec, ObjectNode parameter) {
        if (parameter.path("style").asText().equals(CompleteContract.JSON_STYLE)) {
            parameter.putObject("schema").put("type", "string"); // The user passes the JSON text.
        }
        boolean explode = isExploded(parameter);
        String separator = explode ? separator(parameter, shape(spec, parameter)) : ",";
        switch (shape(spec, parameter)) {
            case LIST -> parameter.put(Keys.STYLE, "joined").put(Keys.SEPARATOR, separator);
            case OBJECT ->
                parameter.put(Keys.STYLE, explode ? "pairs" : "joined").put(Keys.SEPARATOR, separator);
            case PLAIN -> {}
            case ANY, OBJECT_OF_LISTS, NESTED -> parameter.putObject("schema").put("type", "string");
        }
        parameter.remove(List.of("style", "explode"));
    }

    private static String separator(JsonNode parameter, Shape shape) {
        return switch (parameter.path("style").asText()) {
            case "label" -> ".";
            case "matrix" ->
                shape == Shape.OBJECT ? ";" : ";" + parameter.path("name").asText() + "=";
            default -> ",";
        };
    }

    private static boolean hasRule(Shape shape) {
        return shape == Shape.PLAIN || shape == Shape.LIST || shape == Shape.OBJECT;
    }

    private static boolean isExploded(JsonNode parameter) {
        return parameter.path("explode").asBoolean();
    }

    private static Shape shape(Spec spec, JsonNode parameter) {
        return Shape.of(spec, parameter.path("schema"), parameter.path("name").asText());
    }
}
