package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link ModelClass}.
 *
 * @param name the name of its accessor
 * @param type the type of its values
 * @param wireName its name in JSON, as a Java literal
 * @param index its position among the fields
 * @param isRequired whether the contract says that it is always present and never null
 * @param isReadOnly whether requests leave it out
 * @param isHidden whether its value stays out of {@code toString()}
 * @param isShared whether its accessor overrides one of the shared interface of its class
 * @param isRecords whether it is the list of records of a page
 * @param javadoc its description, for Javadoc
 * @param id the field that identifies the object in messages about this field; null if there is none
 */
public record ModelField(
        String name,
        ValueType type,
        String wireName,
        int index,
        boolean isRequired,
        boolean isReadOnly,
        boolean isHidden,
        boolean isShared,
        boolean isRecords,
        String javadoc,
        @Nullable String id) {
    /** Bits per presence word: a long without its sign. */
    static final int BITS = 63;

    /**
     * The position of a field.
     *
     * @param key its name in its schema
     * @param index its index among the fields of the schema
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
                node.path("readOnly").asBoolean(),
                node.path(Keys.HIDDEN).asBoolean(),
                node.path(Keys.SHARED).asBoolean(),
                node.path(Keys.RECORDS).asBoolean()
                        && type.item() != null
                        && type.item().isObject(),
                Descriptions.javadoc(Descriptions.of(node)),
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

    /** Returns the name of the presence word that contains its bit. */
    public String word() {
        return word(index / BITS);
    }

    /** Returns its bit in the presence word, as a Java expression. */
    public String mask() {
        int bit = index % BITS;
        return bit == 0 ? "1" : "1L << " + bit;
    }
}
