package dev.tapedeck.build.resolve;

import static dev.tapedeck.build.resolve.DocumentPart.DOCUMENT;
import static dev.tapedeck.build.resolve.DocumentPart.ENCODING;
import static dev.tapedeck.build.resolve.DocumentPart.EXAMPLE;
import static dev.tapedeck.build.resolve.DocumentPart.MEDIA_TYPE;
import static dev.tapedeck.build.resolve.DocumentPart.OPERATION;
import static dev.tapedeck.build.resolve.DocumentPart.PARAMETER;
import static dev.tapedeck.build.resolve.DocumentPart.PATH_ITEM;
import static dev.tapedeck.build.resolve.DocumentPart.REQUEST_BODY;
import static dev.tapedeck.build.resolve.DocumentPart.RESPONSE;
import static dev.tapedeck.build.resolve.DocumentPart.SCHEMA;

import dev.tapedeck.build.tree.Spec;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the keys of each kind of object hold, as OpenAPI defines it; keys that hold other things are left out. */
final class DocumentParts {
    private static final DocumentParts ALL = new DocumentParts();

    private final Map<DocumentPart, Map<String, Content>> contents = new EnumMap<>(DocumentPart.class);

    private DocumentParts() {
        add(DOCUMENT, PATH_ITEM, Shape.MAP, "paths", "webhooks");
        add(PATH_ITEM, PARAMETER, Shape.LIST, "parameters");
        add(PATH_ITEM, OPERATION, Shape.ONE, Spec.METHODS.toArray(String[]::new));
        add(PATH_ITEM, OPERATION, Shape.MAP, Spec.OTHER_METHODS);
        add(OPERATION, PARAMETER, Shape.LIST, "parameters");
        add(OPERATION, REQUEST_BODY, Shape.ONE, "requestBody");
        add(OPERATION, RESPONSE, Shape.MAP, "responses");
        add(OPERATION, PATH_ITEM, Shape.MAPS, "callbacks");
        add(PARAMETER, SCHEMA, Shape.ONE, "schema");
        add(PARAMETER, MEDIA_TYPE, Shape.MAP, "content");
        add(PARAMETER, EXAMPLE, Shape.MAP, "examples");
        add(REQUEST_BODY, MEDIA_TYPE, Shape.MAP, "content");
        add(RESPONSE, MEDIA_TYPE, Shape.MAP, "content");
        // A header is a parameter without name and location.
        add(RESPONSE, PARAMETER, Shape.MAP, "headers");
        add(MEDIA_TYPE, SCHEMA, Shape.ONE, "schema", "itemSchema");
        add(MEDIA_TYPE, EXAMPLE, Shape.MAP, "examples");
        add(MEDIA_TYPE, ENCODING, Shape.MAP, "encoding");
        add(ENCODING, PARAMETER, Shape.MAP, "headers");
        add(SCHEMA, SCHEMA, Shape.MAP, "$defs", "definitions", "dependentSchemas", "patternProperties", "properties");
        add(SCHEMA, SCHEMA, Shape.LIST, "allOf", "anyOf", "oneOf", "prefixItems");
        add(SCHEMA, SCHEMA, Shape.ONE, "additionalProperties", "contains", "else", "if", "items", "not");
        add(SCHEMA, SCHEMA, Shape.ONE, "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties");
    }

    private void add(DocumentPart holder, DocumentPart part, Shape shape, String... keys) {
        Map<String, Content> row = contents.computeIfAbsent(holder, unseen -> new LinkedHashMap<>());
        for (String key : keys) {
            row.put(key, new Content(part, shape));
        }
    }

    /** One object, a list or map of objects, or a map of such maps. */
    enum Shape {
        ONE,
        LIST,
        MAP,
        MAPS
    }

    /** What a key holds. */
    record Content(DocumentPart part, Shape shape) {}

    /** Returns what an object of this kind holds, by key. */
    static Map<String, Content> in(DocumentPart holder) {
        return ALL.contents.getOrDefault(holder, Map.of());
    }
}
