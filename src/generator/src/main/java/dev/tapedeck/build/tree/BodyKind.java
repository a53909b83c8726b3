package dev.tapedeck.build.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** How the client sends a request body of a media type; those that it prefers come first. */
public enum BodyKind {
    /** JSON. */
    BODY,
    /** A form, as a browser sends it. */
    FORM,
    /** Parts, of which some may be files. */
    MULTIPART,
    /** Bytes or a text that the caller has. */
    RAW;

    /** Returns the kind of a media type whose schema, without a reference, is this one. */
    public static BodyKind of(String mediaType, JsonNode schema) {
        String type = MediaTypes.withoutParameters(mediaType);
        if (MediaTypes.isJson(type) || (type.equals("*/*") && Schemas.isObject(schema))) {
            return BODY;
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> FORM;
            case "multipart/form-data" -> MULTIPART;
            default -> RAW;
        };
    }

    /** Returns the media type that the client prefers among those of a body; empty if there are none. */
    public static String preferred(Spec spec, JsonNode content) {
        return content.propertyStream()
                .min(Comparator.comparing(type ->
                        of(type.getKey(), Schemas.resolve(spec, type.getValue().path("schema"), "a body"))))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Returns the name of the place of inputs, such as {@code form}. */
    public String place() {
        return name().toLowerCase(Locale.ROOT);
    }
}
