package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Spec;
import java.util.Arrays;
import java.util.List;

/**
 * Marks fields of a form or multipart body with their serialization: that of the contract's {@code encoding}, or by
 * OpenAPI's defaults, text for plain values and JSON for others.
 */
final class EncodeFields {
    private final Spec spec;
    private final boolean isForm;
    private final JsonNode encodings;
    private final InputsWithoutRule faults;

    EncodeFields(Spec spec, String kind, JsonNode encodings, InputsWithoutRule faults) {
        this.spec = spec;
        this.isForm = kind.equals("form");
        this.encodings = encodings;
        this.faults = faults;
    }

    /** Marks the field; returns false if there is no rule to send it. */
    boolean encode(String name, ObjectNode input, boolean isRequired) {
        JsonNode encoding = encodings.path(name);
        boolean isFile = !isForm && isFile(input);
        String type = isForm ? "" : concrete(types(encoding));
        if (isFile) {
            type(input, type);
            return true;
        }
        Shape shape = Shape.of(spec, input, faults.operation().title());
        InputStyle style = style(encoding, shape);
        if (style.equals(InputStyle.NONE)) {
            String remedy = "give it the encoding 'contentType: application/json' or 'style: deepObject' in an overlay";
            String values = shape.words() + " in " + (encoding.has("style") ? "the style " : "the type ")
                    + encoding.path(encoding.has("style") ? "style" : "contentType")
                            .asText();
            faults.report((isForm ? "field" : "part") + " '" + name + "'", values, remedy, isRequired);
            return false;
        }
        style.mark(input);
        boolean usual = style.equals(InputStyle.JSON) ? type.equals("application/json") : type.equals("text/plain");
        type(input, usual ? "" : type);
        return true;
    }

    // Twilio: `Rules=[{"type":"exclude","all":true}]`: values other than plain ones and lists of them are JSON.
    private InputStyle style(JsonNode encoding, Shape shape) {
        boolean styled = List.of("style", "explode", "allowReserved").stream().anyMatch(encoding::has);
        List<String> types = types(encoding);
        boolean plain = shape == Shape.PLAIN || shape == Shape.LIST;
        if (styled) {
            return InputStyle.form(encoding, shape);
        } else if (types.isEmpty()) {
            InputStyle others = shape == Shape.ANY ? InputStyle.OPEN : InputStyle.JSON;
            return plain ? InputStyle.TEXT : others;
        }
        boolean json = types.stream().anyMatch(MediaTypes::isJson);
        if (plain) {
            return types.stream().allMatch(MediaTypes::isJson) ? InputStyle.JSON : InputStyle.TEXT;
        }
        return json || types.stream().anyMatch(type -> type.matches("(application|\\*)/\\*"))
                ? InputStyle.JSON
                : InputStyle.NONE;
    }

    private static List<String> types(JsonNode encoding) {
        return Arrays.stream(encoding.path("contentType").asText().split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    /** Returns the first type that is not a range; empty if there is none. */
    private static String concrete(List<String> types) {
        return types.stream().filter(type -> !type.contains("*")).findFirst().orElse("");
    }

    private static void type(ObjectNode input, String type) {
        if (!type.isEmpty()) {
            input.put(Keys.PART_TYPE, type);
        }
    }

    private static boolean isFile(ObjectNode input) {
        return asUpload(input) || (input.get("items") instanceof ObjectNode item && asUpload(item));
    }

    /** OpenAPI 3.0 describes a file as a string of binary format; 3.1 omits the type. */
    private static boolean asUpload(ObjectNode schema) {
        boolean binary = schema.path("type").asText().equals("string")
                && schema.path("format").asText().equals("binary");
        if (binary) {
            schema.put("format", "upload");
        }
        return binary;
    }
}
