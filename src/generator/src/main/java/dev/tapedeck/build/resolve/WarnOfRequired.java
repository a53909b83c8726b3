package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.FoldedWarnings;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Warns of fields that a document requires and does not describe, most of which are misspelt: a client has no inputs
 * for them, and keeps those of responses as unknown fields. Combinations are merged by now, so that one part may
 * require what another describes.
 */
final class WarnOfRequired {
    private WarnOfRequired() {}

    static void apply(Spec spec, PrintStream out) {
        FoldedWarnings warnings = new FoldedWarnings(spec.file());
        Schemas.visit(spec, (schema, place) -> {
            List<String> undescribed = new ArrayList<>();
            if (Schemas.isObject(schema)) {
                undescribed.addAll(Schemas.texts(schema.path("required")));
                undescribed.removeIf(name -> schema.path("properties").has(name));
            }
            if (!undescribed.isEmpty()) {
                drop(schema, undescribed);
                String names = "'" + String.join("', '", undescribed) + "'";
                warnings.add(
                        place, "requires " + names + " and does not describe it", "the client has no input for it");
            }
        });
        warnings.print(out);
    }

    private static void drop(ObjectNode schema, List<String> names) {
        List<String> kept = new ArrayList<>(Schemas.texts(schema.path("required")));
        kept.removeAll(names);
        var required = schema.putArray("required");
        kept.forEach(required::add);
    }
}
