package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.ExtensionKeys;
import dev.tapedeck.build.tree.Schemas;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link ModelClass}.
 *
 * @param name the name of its accessor
 * @param type the type of its values
 * @param wireName its name in JSON, as a Java literal
 * @param index its place among the fields
 * @param isRequired whether the contract says that it is always there and never null
 * @param isHidden whether its value stays out of the model's text
 * @param isRecords whether it is the list of records that a page is made of
 * @param javadoc what it is, for Javadoc
 * @param id the field by which a message names the object that this one is missing in; null if there is none
 */
public record ModelField(
        String name,
        ValueType type,
        String wireName,
        int index,
        boolean isRequired,
        boolean isHidden,
        boolean isRecords,
        String javadoc,
        @Nullable String id) {
    /** A long has 64 bits; the sign is left alone. */
    static final int BITS = 63;

    /**
     * Where a field stands.
     *
     * @param key its name in its schema
     * @param index its place among the schema's fields
     * @param isRequired whether the schema requires it
     */
    record Position(String key, int index, boolean isRequired) {}

    static ModelField of(ObjectNode schema, Position place, ValueType type) {
        JsonNode node = schema.path("properties").path(place.key());
        return new ModelField(
                JavaNames.member(place.key()),
                type,
                JavaNames.literal(Schemas.wireName(place.key(), node)),
                place.index(),
                place.isRequired() && !node.path("nullable").asBoolean(),
                node.path(ExtensionKeys.HIDDEN).asBoolean(),
                node.path(ExtensionKeys.RECORDS).asBoolean()
                        && type.item() != null
                        && type.item().isObject(),
                Descriptions.javadoc(Descriptions.sentence(node)),
                idBeside(place.key(), schema));
    }

    private static @Nullable String idBeside(String field, JsonNode schema) {
        return Stream.of("sid", "id")
                .filter(id -> schema.path("properties").has(id))
                .filter(id -> !id.equals(field))
                .findFirst()
                .map(JavaNames::member)
                .orElse(null);
    }

    static String word(int number) {
        return number == 0 ? "present" : "present" + (number + 1);
    }

    /** The number whose bit tells whether it was there. */
    public String word() {
        return word(index / BITS);
    }

    /** That bit, as Java writes it. */
    public String mask() {
        int bit = index % BITS;
        return bit == 0 ? "1" : "1L << " + bit;
    }
}
