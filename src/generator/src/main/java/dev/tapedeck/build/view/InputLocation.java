package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a request sends an input, in the order of the parameters of a wire method; {@code x-in} has it in lower case.
 */
public enum InputLocation {
    QUERY("query", "query"),
    HEADER("header", "headers"),
    COOKIE("cookie", "cookies"),
    FORM("form", "form"),
    MULTIPART("part", "multipart body"),
    /** A whole body that is a file or text. */
    RAW("content", "body"),
    /** The fields of a JSON object. */
    BODY("body", "JSON body"),
    /** A whole JSON body of any kind. */
    CONTENT("content", "JSON body");

    private final String method;
    private final String words;

    InputLocation(String method, String words) {
        this.method = method;
        this.words = words;
    }

    /** Returns the locations of the inputs of a request object. */
    static Set<InputLocation> of(ObjectNode request) {
        Set<InputLocation> locations = EnumSet.noneOf(InputLocation.class);
        String all = request.path(Keys.IN).asText();
        for (var field : request.path("properties")) {
            locations.add(of(field.path(Keys.IN).asText(all)));
        }
        return locations;
    }

    /** Returns in words where the inputs of a request object are sent; empty for any other schema. */
    static String describe(JsonNode request) {
        return request instanceof ObjectNode inputs && inputs.has(Keys.IN)
                ? of(inputs).stream().map(location -> location.words).collect(Collectors.joining(" and "))
                : "";
    }

    /** Returns the location of this name, as {@code x-in} has it. */
    static InputLocation of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the method of {@code Inputs} that takes such an input. */
    String method() {
        return method;
    }
}
