package dev.tapedeck.build.resolve;

import dev.tapedeck.build.overlay.ApplyOverlay;
import dev.tapedeck.build.overlay.OverlayTolerance;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Turns a vendor's document into a plain, valid OpenAPI 3.0 document, whatever dialect the vendor writes. */
public final class ResolveContract {
    private ResolveContract() {}

    /**
     * How a document is resolved.
     *
     * @param pathPrefix the start of the paths of the wanted operations
     * @param overlays the overlay files, in the order in which they are applied
     * @param tolerance which overlay actions may be skipped
     * @param warnings where warnings are printed
     */
    public record Settings(String pathPrefix, List<Path> overlays, OverlayTolerance tolerance, PrintStream warnings) {
        public Settings {
            overlays = List.copyOf(overlays);
        }

        /** Settings under which every overlay action must fit and warnings are printed to standard output. */
        public static Settings strict(String pathPrefix, List<Path> overlays) {
            return new Settings(pathPrefix, overlays, OverlayTolerance.NONE, System.out);
        }
    }

    /** Runs all steps on the document, in place. */
    public static void apply(Spec spec, Settings settings) {
        NormaliseReferences.apply(spec);
        MoveBasePath.apply(spec);
        MoveQueries.apply(spec);
        ListSubtypes.apply(spec);
        ListWebhooks.apply(spec, settings.pathPrefix(), settings.warnings());
        ConvertContainers.apply(spec);
        DropUnsupported.apply(spec, settings.pathPrefix(), settings.warnings());
        SelectOperations.apply(spec, settings.pathPrefix());
        DropExtensions.apply(spec);
        WarnOfSchemas.apply(spec, settings.warnings());
        NormaliseValues.apply(spec, settings.warnings());
        NormaliseSchemas.apply(spec);
        for (Path overlay : settings.overlays()) {
            ApplyOverlay.apply(spec, overlay, settings.tolerance());
        }
        InlineComponents.requireInline(spec);
        SplitBodies.apply(spec);
        AssignOperationIds.apply(spec, settings.warnings());
        NormaliseConstraints.apply(spec);
        ExtractInlineSchemas.applyToCombinations(spec);
        MergeCombinations.apply(spec);
        WarnOfRequired.apply(spec, settings.warnings());
        LimitSizes.apply(spec, settings.warnings());
        ExtractInlineSchemas.apply(spec);
        PruneSchemas.apply(spec);
        InlineAliases.apply(spec);
        AllowNulls.apply(spec);
        ListWebhooks.nameAll(spec);
        AssignIdFormats.apply(spec, settings.warnings());
        AssignClassNames.apply(spec);
        AssignTags.apply(spec);
        CompleteContract.apply(spec);
    }
}
