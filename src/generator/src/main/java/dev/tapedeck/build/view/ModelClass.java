package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A class that JSON is parsed into: a model or, in the package {@code wire}, a response of which only the fields are
 * needed.
 *
 * @param javadoc its description, for Javadoc
 * @param sharedType the interface that it shares with other classes; null if there is none
 * @param fields its fields, in the order of the contract
 * @param alternatives the classes that its objects may also be
 * @param hasReadOnlyOfSome whether requests leave out more fields if an object is one of these classes
 * @param isAnswer whether it is in the package {@code wire}
 */
public record ModelClass(
        String javadoc,
        @Nullable String sharedType,
        List<ModelField> fields,
        List<Alternative> alternatives,
        boolean hasReadOnlyOfSome,
        boolean isAnswer) {
    /** Returns the class of a schema whose fields have these types. */
    public static ModelClass of(Spec spec, ObjectNode schema, Function<String, ValueType> types) {
        return new ModelClass(
                Descriptions.javadoc(Descriptions.of(schema)),
                schema.path(Keys.SHARED_TYPE).asText(null),
                fields(schema, types),
                Alternative.ofModel(spec, schema),
                ReadOnlyFields.areMoreInAlternatives(spec, schema),
                schema.path(Keys.PACKAGE).asText().equals("wire"));
    }

    static List<ModelField> fields(ObjectNode schema, Function<String, ValueType> types) {
        Set<String> required = Schemas.required(schema);
        List<ModelField> fields = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            ModelField.Position place =
                    new ModelField.Position(field.getKey(), fields.size(), required.contains(field.getKey()));
            fields.add(ModelField.of(schema, place, types.apply(field.getKey())));
        }
        return List.copyOf(fields);
    }

    /** Returns the names of the presence words, whose bits say which fields were present. */
    public List<String> words() {
        int words = Math.max(1, (fields.size() + ModelField.BITS - 1) / ModelField.BITS);
        return IntStream.range(0, words).mapToObj(ModelField::word).toList();
    }

    /** Returns the names in JSON of fields that requests leave out, as Java literals. */
    public List<String> readOnly() {
        return fields.stream()
                .filter(ModelField::isReadOnly)
                .map(ModelField::wireName)
                .toList();
    }

    /** Returns whether requests leave any field out. */
    public boolean hasReadOnly() {
        return !readOnly().isEmpty();
    }

    /** Returns whether any field may be absent. */
    public boolean hasOptional() {
        return fields.stream().anyMatch(field -> !field.isRequired());
    }
}
