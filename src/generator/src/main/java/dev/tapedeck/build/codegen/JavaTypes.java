package dev.tapedeck.build.codegen;

import java.util.Map;

/** The Java types of what openapi-generator calls types and formats; each kind of id adds one of its own. */
final class JavaTypes {
    private static final Map<String, String> TYPES = Map.of(
            "AnyType", "Object",
            "DateTime", "Instant",
            "date", "LocalDate",
            "URI", "Link",
            // Outside of a multipart body, bytes are a text.
            "file", "String",
            "binary", "String",
            "string+upload", "Upload",
            "string+answer-body", "ResponseBody");
    private static final Map<String, String> CLASSES = Map.of(
            "Instant", "java.time.Instant",
            "LocalDate", "java.time.LocalDate",
            "Link", "dev.tapedeck.type.Link",
            "Upload", "dev.tapedeck.type.Upload",
            "ResponseBody", "okhttp3.ResponseBody");

    private JavaTypes() {}

    static void putInto(Map<String, String> types, Map<String, String> classes) {
        types.putAll(TYPES);
        classes.putAll(CLASSES);
    }
}
