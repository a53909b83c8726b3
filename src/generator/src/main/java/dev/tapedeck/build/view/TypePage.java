package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.ExtensionKeys;
import dev.tapedeck.build.tree.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The page of a class in the docs, in Markdown.
 *
 * @param doc what it is
 * @param place where the inputs of a request object are sent; empty for other classes
 * @param rows its fields
 */
public record TypePage(String doc, String place, List<Row> rows) {
    /**
     * One field.
     *
     * @param name the name of its accessor or setter
     * @param type its Java type, linked if it has a page
     * @param doc what it is
     * @param notes its name on the wire, presence and limits
     */
    public record Row(String name, String type, String doc, String notes) {}

    public static TypePage of(ObjectNode schema, Function<String, ValueType> types) {
        Set<String> required = Schemas.required(schema);
        List<Row> rows = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            JsonNode node = field.getValue();
            rows.add(new Row(
                    JavaNames.member(field.getKey()),
                    link(types.apply(field.getKey()).java(), node),
                    Descriptions.markdown(Descriptions.sentence(node)),
                    notes(field.getKey(), node, required.contains(field.getKey()))));
        }
        return new TypePage(Descriptions.markdown(Descriptions.sentence(schema)), InputLocation.describe(schema), rows);
    }

    /** A type, linked to the page of the schema or id that it is, or is a list or map of. */
    static String link(String type, JsonNode schema) {
        String page = "";
        for (JsonNode part : List.of(schema, schema.path("items"), schema.path("additionalProperties"))) {
            String name = part.path(ExtensionKeys.PAGE).asText(Schemas.referredName(part));
            page = name.isEmpty() ? page : name;
        }
        String bold = "**" + type.replace("<", "&lt;").replace(">", "&gt;") + "**";
        return page.isEmpty() ? bold : "[" + bold + "](" + page + ".md)";
    }

    private static String notes(String key, JsonNode field, boolean isRequired) {
        List<String> notes = new ArrayList<>();
        notes.add("`" + Schemas.wireName(key, field) + "`");
        notes.add(isRequired ? "required" : "optional");
        if (field.path("nullable").asBoolean()) {
            notes.add("nullable");
        }
        notes.addAll(InputLimits.words(field));
        if (field.path(ExtensionKeys.JSON).asBoolean()) {
            notes.add("sent as JSON text");
        }
        return String.join(", ", notes);
    }

    /** Whether it is that of a request object. */
    public boolean isRequest() {
        return !place.isEmpty();
    }
}
