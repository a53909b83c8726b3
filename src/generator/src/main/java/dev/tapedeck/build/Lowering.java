package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns a resolved contract into the document that a client is generated from: with request objects, names of class
 * members, and values for the templates.
 */
public final class Lowering {
    private final Spec spec;

    private Lowering(Spec spec) {
        this.spec = spec;
    }

    /** Lowers a resolved contract. Prints no warnings: they were printed when the contract was resolved. */
    public static Lowering of(String file, String resolved) {
        Spec spec = new Spec(file, Yaml.parse(file, resolved));
        apply(spec, new PrintStream(OutputStream.nullOutputStream()));
        return new Lowering(spec);
    }

    /** The document that classes and interfaces are generated from. */
    public ObjectNode document() {
        return spec.root();
    }

    /** The open enums, by the names of their schemas. */
    public Map<String, EnumClass> enums() {
        Map<String, EnumClass> enums = new HashMap<>();
        for (var schema : spec.schemas().properties()) {
            if (schema.getValue().path("enum").isArray()) {
                enums.put(schema.getKey(), EnumClass.of(schema.getValue()));
            }
        }
        return enums;
    }

    /** The methods of the wire interfaces, by operation id. */
    public Map<String, WireMethod> wireMethods() {
        Map<String, WireMethod> methods = new HashMap<>();
        for (Spec.Operation operation : spec.operations()) {
            methods.put(operation.id(), WireMethod.of(spec, operation));
        }
        return methods;
    }

    /** Lowers a resolved contract, in place. */
    static void apply(Spec spec, PrintStream warnings) {
        Completion.undoJson(spec);
        Paths.apply(spec);
        Requests.apply(spec, warnings);
        Packages.apply(spec);
        Check.apply(spec);
        hint(spec);
    }

    /** Decides all that the templates print beside the document's own words. */
    private static void hint(Spec spec) {
        Normalise.wrapFields(spec);
        Members.apply(spec);
        RequestHints.apply(spec);
        Texts.apply(spec);
        FieldHints.apply(spec);
        OperationHints.apply(spec);
        Accepts.apply(spec);
        Answers.apply(spec);
    }
}
