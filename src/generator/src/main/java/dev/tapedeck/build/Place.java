package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a request sends an input, in the order of a wire method's parameters; {@code x-in} has it in small letters. */
enum Place {
    QUERY("query", "query", "@QueryMap Map<String, String> query"),
    HEADER("headers", "headers", "@HeaderMap Map<String, String> headers"),
    COOKIE("cookies", "cookies", "@Header(\"Cookie\") @Nullable String cookies"),
    FORM("form", "form", "@FieldMap Map<String, String> form"),
    MULTIPART("parts", "multipart body", "@Part List<MultipartBody.Part> parts"),
    /** A whole body that is a file or a text. */
    RAW("content", "body", "@Body RequestBody body"),
    /** The fields of a JSON object. */
    BODY("body", "JSON body", "@Body %s body"),
    /** A whole JSON body of any kind. */
    CONTENT("content", "JSON body", "@Body %s body");

    private final String map;
    private final String words;
    private final String parameter;

    Place(String map, String words, String parameter) {
        this.map = map;
        this.words = words;
        this.parameter = parameter;
    }

    /** The places of a request's inputs. */
    static Set<Place> of(ObjectNode request) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        String all = request.path("x-in").asText();
        for (var field : request.path("properties")) {
            places.add(of(field.path("x-in").asText(all)));
        }
        return places;
    }

    static Place of(String name) {
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

    /** How a wire method takes them. */
    String parameter(String request) {
        return String.format(parameter, request);
    }
}
