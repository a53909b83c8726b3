package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The documentation of a class, in Markdown.
 *
 * @param doc its description
 * @param place where the inputs of a request object are sent; empty for other classes
 * @param rows its fields
 * @param alternatives the types that its values may be
 */
public record TypePage(String doc, String place, List<Row> rows, List<Row> alternatives) {
    /**
     * One field.
     *
     * @param name the name of its accessor or setter
     * @param type its Java type, linked if it has a page
     * @param doc its description
     * @param notes its name in JSON, presence and limits
     */
    public record Row(String name, String type, String doc, String notes) {}

    public static TypePage of(ObjectNode schema, Function<String, ValueType> types) {
        boolean isAnyOf = schema.has(Keys.ANY_OF);
        return new TypePage(
                Descriptions.markdown(Descriptions.of(schema)),
                InputLocation.describe(schema),
                isAnyOf ? List.of() : rows(schema, types),
                isAnyOf ? types(schema, types) : classes(schema));
    }

    private static List<Row> rows(ObjectNode schema, Function<String, ValueType> types) {
        Set<String> required = Schemas.required(schema);
        List<Row> rows = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            JsonNode node = field.getValue();
            rows.add(new Row(
                    JavaNames.member(field.getKey()),
                    link(types.apply(field.getKey()).java(), node),
                    Descriptions.markdown(Descriptions.of(node)),
                    notes(field.getKey(), node, required.contains(field.getKey()))));
        }
        return rows;
    }

    private static List<Row> types(ObjectNode schema, Function<String, ValueType> types) {
        List<Row> rows = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            String type = link(types.apply(field.getKey()).java(), field.getValue());
            rows.add(
                    new Row("as" + field.getKey(), type, Descriptions.markdown(Descriptions.of(field.getValue())), ""));
        }
        return rows;
    }

    private static List<Row> classes(ObjectNode schema) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode alternative : schema.path(Keys.ALTERNATIVES)) {
            String name = Schemas.referredName(alternative);
            rows.add(new Row("as" + name, link(name, alternative), values(schema, alternative), ""));
        }
        return rows;
    }

    private static String values(ObjectNode schema, JsonNode alternative) {
        String values = Schemas.texts(alternative.path(Keys.VALUES)).stream()
                .map(value -> "`" + value + "`")
                .collect(Collectors.joining(" or "));
        return values.isEmpty() ? "" : "if `" + schema.path(Keys.DISCRIMINATOR).asText() + "` is " + values;
    }

    /** Returns a type with a link to the page of its class, or of the class of its items. */
    static String link(String type, JsonNode schema) {
        String page = "";
        for (JsonNode part : List.of(schema, schema.path("items"), schema.path("additionalProperties"))) {
            String name = part.path(Keys.PAGE).asText(Schemas.referredName(part));
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
        if (field.path("readOnly").asBoolean()) {
            notes.add("read only");
        }
        if (field.path("writeOnly").asBoolean()) {
            notes.add("write only");
        }
        notes.addAll(InputLimits.words(field));
        if (field.path(Keys.JSON).asBoolean()) {
            notes.add("sent as JSON text");
        }
        return String.join(", ", notes);
    }

    /** Returns its fields by name: their order in a contract means nothing. */
    public List<Row> sorted() {
        return rows.stream().sorted(Comparator.comparing(Row::name)).toList();
    }

    /** Returns whether the class has fields. */
    public boolean hasRows() {
        return !rows.isEmpty();
    }

    /** Returns whether its values may be of several types. */
    public boolean hasAlternatives() {
        return !alternatives.isEmpty();
    }

    /** Returns whether the class is a request object. */
    public boolean isRequest() {
        return !place.isEmpty();
    }
}
