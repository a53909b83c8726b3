package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
public record ModelClass(String javadoc, List<Field> fields, boolean isAnswer) {
    /** The class of a schema whose fields have these types. */
    static ModelClass of(ObjectNode schema, Function<String, ValueType> types) {
        Set<String> required = Schemas.required(schema);
        List<Field> fields = new ArrayList<>();
        for (var field : schema.path("properties").properties()) {
            Field.Place place = new Field.Place(field.getKey(), fields.size(), required.contains(field.getKey()));
            fields.add(Field.of(schema, place, types.apply(field.getKey())));
        }
        return new ModelClass(
                Texts.javadoc(Texts.sentence(schema)),
                List.copyOf(fields),
                schema.path(Packages.PACKAGE).asText().equals("wire"));
    }

    /** The numbers whose bits tell which fields were there. */
    public List<String> words() {
        int words = Math.max(1, (fields.size() + Field.BITS - 1) / Field.BITS);
        return IntStream.range(0, words).mapToObj(Field::word).toList();
    }

    /** Whether a field may be absent. */
    public boolean hasOptional() {
        return fields.stream().anyMatch(field -> !field.isRequired());
    }
}
