package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;

/**
 * How an input is serialized, by the rules of OpenAPI for {@code style} and {@code explode}. Where they have none for
 * values of its shape, there is no style.
 *
 * @param name the style of {@code Input} that serializes it; empty for text, one parameter for each item
 * @param separator what separates joined values; empty for those that are not joined
 */
record InputStyle(String name, String separator) {
    static final InputStyle TEXT = new InputStyle("", "");
    static final InputStyle JSON = new InputStyle("json", "");
    /** The style of a value without a type: text if it is plain, else JSON. */
    static final InputStyle OPEN = new InputStyle("open", "");
    /** The style of a value for which there is no rule. */
    static final InputStyle NONE = new InputStyle("none", "");

    private static final InputStyle DEEP = new InputStyle("deep", "");
    private static final InputStyle FIELDS = new InputStyle("fields", "");

    /**
     * Returns the style of a value in a query, form, cookie or multipart body.
     *
     * @param said the parameter or encoding, with its {@code style} and {@code explode}
     */
    static InputStyle form(JsonNode said, Shape shape) {
        String style = said.path("style").asText("form");
        boolean explode = said.path("explode").asBoolean(style.equals("form"));
        if (shape == Shape.PLAIN) {
            return TEXT;
        } else if (style.equals("deepObject")) {
            return DEEP;
        } else if (shape == Shape.NESTED) {
            return NONE;
        } else if (explode) {
            return shape == Shape.LIST ? TEXT : FIELDS;
        }
        return shape == Shape.OBJECT_OF_LISTS ? NONE : new InputStyle("joined", separator(style));
    }

    /** Returns the style of a value in a header. */
    static InputStyle simple(JsonNode said, Shape shape) {
        return switch (shape) {
            case PLAIN -> TEXT;
            case LIST -> new InputStyle("joined", ",");
            case ANY, OBJECT -> new InputStyle(said.path("explode").asBoolean() ? "pairs" : "joined", ",");
            case OBJECT_OF_LISTS, NESTED -> NONE;
        };
    }

    private static String separator(String style) {
        return switch (style) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            default -> ",";
        };
    }

    /** Marks an input with this style. */
    void mark(ObjectNode input) {
        if (equals(JSON)) {
            input.put(Keys.JSON, true);
        } else if (!name.isEmpty()) {
            input.put(Keys.STYLE, name);
        }
        if (!separator.isEmpty()) {
            input.put(Keys.SEPARATOR, separator);
        }
    }
}
