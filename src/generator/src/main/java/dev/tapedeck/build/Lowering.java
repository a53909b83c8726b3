package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Takes a resolved contract from OpenAPI to what a client consists of: request objects, groups of operations, members
 * of classes, and what templates print of them.
 */
public final class Lowering {
    private Lowering() {}

    /** What becomes of a resolved contract; warnings were printed when it was resolved. */
    public static ObjectNode of(String file, String resolved) {
        Spec spec = new Spec(file, Yaml.parse(file, resolved));
        apply(spec, new PrintStream(OutputStream.nullOutputStream()));
        return spec.root();
    }

    /** Takes a resolved contract through all steps, in place. */
    static void apply(Spec spec, PrintStream warnings) {
        Paths.apply(spec);
        EnumConstants.apply(spec);
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
        WireHints.apply(spec);
    }
}
