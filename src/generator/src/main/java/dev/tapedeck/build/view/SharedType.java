package dev.tapedeck.build.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import java.util.List;
import java.util.function.Function;

/**
 * An interface that several models share.
 *
 * @param javadoc its description, for Javadoc
 * @param fields the fields that all of its classes have
 * @param classes the names of its classes
 */
public record SharedType(String javadoc, List<ModelField> fields, List<String> classes) {
    /** Returns the interface of a schema whose fields have these types. */
    public static SharedType of(ObjectNode schema, Function<String, ValueType> types) {
        return new SharedType(
                Descriptions.javadoc(Descriptions.of(schema)),
                ModelClass.fields(schema, types),
                Schemas.texts(schema.path(Keys.SHARED_BY)));
    }
}
