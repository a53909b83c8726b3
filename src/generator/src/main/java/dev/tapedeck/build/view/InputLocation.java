package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.ExtensionKeys;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request sends an input, in the order of a wire method's parameters; {@code x-in} has it in small letters. */
public enum InputLocation {
    QUERY("query", "query"),
    HEADER("headers", "headers"),
    COOKIE("cookies", "cookies"),
    FORM("form", "form"),
    MULTIPART("parts", "multipart body"),
    /** A whole body that is a file or a text. */
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

    /** The places of a request's inputs. */
    static Set<InputLocation> of(ObjectNode request) {
        Set<InputLocation> places = EnumSet.noneOf(InputLocation.class);
        String all = request.path(ExtensionKeys.IN).asText();
        for (var field : request.path("properties")) {
            places.add(of(field.path(ExtensionKeys.IN).asText(all)));
        }
        return places;
    }

    /** Returns in words where the inputs of a request object are sent; empty for any other schema. */
    static String describe(JsonNode request) {
        return request instanceof ObjectNode inputs && inputs.has(ExtensionKeys.IN)
                ? of(inputs).stream().map(InputLocation::words).collect(Collectors.joining(" and "))
                : "";
    }

    static InputLocation of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a request of this place alone has simply inputs. */
    boolean isUsual() {
        return this == QUERY || this == FORM || this == BODY;
    }

    /** The name of the map that a request object keeps them in. */
    String map() {
        return map;
    }

    /** The name of the place in a sentence. */
    String words() {
        return words;
    }
}
