package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import java.util.List;
import java.util.function.Function;

/**
 * A class whose values are of several types that are not all objects.
 *
 * @param javadoc its description, for Javadoc
 * @param alternatives the types
 * @param hasReadOnly whether requests leave out fields of some of the types
 * @param isAnswer whether it is in the package {@code wire}
 */
public record AnyOfClass(String javadoc, List<Alternative> alternatives, boolean hasReadOnly, boolean isAnswer) {
    /** Returns the class of a schema whose fields stand for the alternatives and have these types. */
    public static AnyOfClass of(Spec spec, ObjectNode schema, Function<String, ValueType> types) {
        return new AnyOfClass(
                Descriptions.javadoc(Descriptions.of(schema)),
                Alternative.ofFields(spec, schema, types),
                ReadOnlyFields.isIn(spec, schema.path("properties")),
                schema.path(Keys.PACKAGE).asText().equals("wire"));
    }
}
