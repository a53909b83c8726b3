package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes a resolved contract from OpenAPI to what a client consists of: request objects, groups of operations, members
 * of classes, and what templates print of them.
 */
public final class Lowering {
    private final Spec spec;

    private Lowering(Spec spec) {
        this.spec = spec;
    }

    /** Takes a resolved contract through all steps; warnings were printed when it was resolved. */
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

    /** What Retrofit has to know of each operation, by operation id. */
    public Map<String, WireMethod> wireMethods() {
        Map<String, WireMethod> methods = new HashMap<>();
        for (Spec.Operation operation : spec.operations()) {
            methods.put(operation.id(), WireMethod.of(spec, operation));
        }
        return methods;
    }

    /** Takes a resolved contract through all steps, in place. */
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
