package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.ExtensionKeys;
import dev.tapedeck.build.tree.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A class of fields that JSON is read into: a model or, in the package {@code wire}, an answer of which only the fields
 * are wanted.
 *
 * @param javadoc what it is, for Javadoc
 * @param fields in the contract's order
 * @param isAnswer whether it is of the package {@code wire}
 */
public record ModelClass(String javadoc, List<ModelField> fields, boolean isAnswer) {
    /** The class of a schema whose fields have these types. */
    public static ModelClass of(ObjectNode schema, Function<String, ValueType> types) {
        Set<String> required = Schemas.required(schema);
        List<ModelField> fields = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            ModelField.Position place =
                    new ModelField.Position(field.getKey(), fields.size(), required.contains(field.getKey()));
            fields.add(ModelField.of(schema, place, types.apply(field.getKey())));
        }
        return new ModelClass(
                Descriptions.javadoc(Descriptions.sentence(schema)),
                List.copyOf(fields),
                schema.path(ExtensionKeys.PACKAGE).asText().equals("wire"));
    }

    /** The numbers whose bits tell which fields were there. */
    public List<String> words() {
        int words = Math.max(1, (fields.size() + ModelField.BITS - 1) / ModelField.BITS);
        return IntStream.range(0, words).mapToObj(ModelField::word).toList();
    }

    /** Whether a field may be absent. */
    public boolean hasOptional() {
        return fields.stream().anyMatch(field -> !field.isRequired());
    }
}
