package dev.tapedeck.report.client;

import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.overlay.OverlayTolerance;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.report.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One version of a document, resolved as the generator would read it.
 *
 * @param text the resolved document; empty if it cannot be resolved
 * @param fault why it cannot be resolved; usually empty
 * @param misfits the overlay actions that do not fit, and why
 */
record ResolvedVersion(String text, String fault, Map<String, String> misfits) {
    private static final Path SPECS = Path.of("specs");

    /** Resolves a document without these overlay actions. */
    static ResolvedVersion of(Document document, Set<String> without) throws IOException {
        Map<String, String> misfits = new LinkedHashMap<>();
        OverlayTolerance tolerance = new OverlayTolerance(
                without,
                misfit -> misfits.put(misfit.where(), misfit.getMessage().replace(document.file(), "the document")));
        try {
            String text =
                    PrepareSpecs.resolveVersion(document.file(), document.root().deepCopy(), SPECS, tolerance);
            return new ResolvedVersion(text, "", misfits);
        } catch (SpecException e) {
            return new ResolvedVersion("", e.getMessage(), misfits);
        }
    }

    /** Returns the actions that fit only one of the two versions; the vendor has not made their changes. */
    Set<String> misfitsOfOneOnly(ResolvedVersion other) {
        Set<String> uneven = new LinkedHashSet<>(misfits.keySet());
        uneven.addAll(other.misfits.keySet());
        uneven.removeIf(action -> misfits.containsKey(action) && other.misfits.containsKey(action));
        return uneven;
    }
}
