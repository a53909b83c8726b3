package dev.tapedeck.build.lower;

import dev.tapedeck.build.tree.Spec;
import java.util.regex.Pattern;

/** Refuses what an overlay names so that no class can have the name; a vendor's own names are mapped. */
final class Check {
    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");

    private Check() {}

    static void apply(Spec spec) {
        for (var schema : spec.schemas().properties()) {
            String name = schema.getKey();
            if (!CLASS.matcher(name).matches()) {
                throw spec.fault(
                        "components/schemas/" + name,
                        "'" + name + "' is not usable as a class name",
                        "give it another x-name in the overlay");
            }
        }
    }
}
