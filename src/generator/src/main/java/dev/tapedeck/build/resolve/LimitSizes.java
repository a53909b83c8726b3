package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.FoldedWarnings;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;

/** Keeps classes within the limits that Java sets for the code and the constants of a class. */
final class LimitSizes {
    private static final int MOST_VALUES = 2000;
    private static final int MOST_FIELDS = 3000;

    private LimitSizes() {}

    /** Turns larger enums into strings or numbers, and refuses larger objects. */
    static void apply(Spec spec, PrintStream out) {
        FoldedWarnings warnings = new FoldedWarnings(spec.file());
        Schemas.visit(spec, (schema, place) -> limit(spec, schema, place, warnings));
        warnings.print(out);
    }

    private static void limit(Spec spec, ObjectNode schema, String place, FoldedWarnings warnings) {
        int values = schema.path("enum").size();
        if (values > MOST_VALUES) {
            schema.remove("enum");
            warnings.add(
                    place,
                    "has " + values + " values, and a Java enum can have about " + MOST_VALUES,
                    "the client has plain values instead of constants");
        }
        int fields = schema.path("properties").size();
        if (fields > MOST_FIELDS) {
            throw spec.fault(
                    place,
                    "has " + fields + " fields, and a Java class can have about " + MOST_FIELDS,
                    "remove fields that you do not need in an overlay, or make it a map (additionalProperties)");
        }
    }
}
