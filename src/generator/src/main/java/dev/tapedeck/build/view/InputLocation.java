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
    HEADER("headers", "headers"),
    COOKIE("cookies", "cookies"),
    FORM("form", "form"),
    MULTIPART("parts", "multipart body"),
    /** A whole body that is a file or text. */
    RAW("content", "body"),
    /** The fields of a JSON object. */
    BODY("body", "JSON body"),
    /** A whole JSON body of any kind. */
    CONTENT("content", "JSON body");

    private final String map;
    private final String words;

    InputLocation(String map, String words) {
        this.map = map;
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
                ? of(inputs).stream().map(InputLocation::words).collect(Collectors.joining(" and "))
                : "";
    }

    /** Returns the location of this name, as {@code x-in} has it. */
    static InputLocation of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns its name as {@code x-in} has it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether a request object with this location alone calls its map {@code inputs}. */
    boolean isUsual() {
        return this == QUERY || this == FORM || this == BODY;
    }

    /** Returns the name of the map in which a request object keeps the inputs. */
    String map() {
        return map;
    }

    /** Returns the location in words. */
    String words() {
        return words;
    }
}
