package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.view.IdClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds the class of each kind of ids to the schemas. The class checks the form of an id, so the schemas of ids lose
 * their pattern and lengths.
 */
public final class AddIdClasses {
    private AddIdClasses() {}

    static void apply(Spec spec) {
        List<IdClass> kinds = IdClass.all(spec);
        Map<String, String> names = kinds.stream().collect(Collectors.toMap(IdClass::format, IdClass::name));
        Schemas.visit(spec, (schema, place) -> {
            String name = names.get(schema.path("format").asText());
            if (Schemas.isText(schema) && name != null) {
                schema.remove(List.of("pattern", "minLength", "maxLength"));
                schema.put(Keys.PAGE, name);
            }
        });
        for (IdClass kind : kinds) {
            if (spec.schemas().has(kind.name())) {
                String problem = "is named " + kind.name() + ", as the kind of ids " + kind.format() + " is";
                throw spec.fault("components/schemas/" + kind.name(), problem, "give one of them another name");
            }
            ObjectNode schema = spec.schemas().putObject(kind.name()).put("type", "object");
            schema.put(Keys.PACKAGE, "id").put("description", kind.description());
            // The generator makes no class of an object without fields.
            schema.withObject("/properties/value").put("type", "string");
        }
    }
}
