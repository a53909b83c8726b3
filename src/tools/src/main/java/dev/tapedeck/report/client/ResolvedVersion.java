package dev.tapedeck.report.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.overlay.OverlayTolerance;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.report.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One version of a document, resolved as the generator would read it.
 *
 * @param text the resolved document; empty if it cannot be resolved
 * @param fault why it cannot be resolved; usually empty
 * @param misfits the overlay actions that do not fit, and why
 */
record ResolvedVersion(String text, String fault, Map<String, String> misfits) {
    private static final Path SPECS = Path.of("specs");
    private static final Pattern MISSING = Pattern.compile("refers to '(" + Schemas.REFERENCE + "[^']+)'");

    /**
     * Resolves a document without these overlay actions, and without those that do not fit: whose targets are not
     * there, or whose updates refer to a schema that is not.
     *
     * @param warnings where the generator's warnings are printed
     */
    static ResolvedVersion of(Document document, Set<String> without, PrintStream warnings) throws IOException {
        Map<String, String> misfits = new LinkedHashMap<>();
        Set<String> skipped = new HashSet<>(without);
        while (true) {
            OverlayTolerance tolerance = new OverlayTolerance(
                    skipped,
                    misfit ->
                            misfits.put(misfit.where(), misfit.getMessage().replace(document.file(), "the document")));
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            try {
                String text = PrepareSpecs.resolveVersion(
                        document.file(), document.root().deepCopy(), SPECS, tolerance, new PrintStream(printed));
                warnings.write(printed.toByteArray());
                return new ResolvedVersion(text, "", misfits);
            } catch (SpecException e) {
                Map<String, String> dangling = dangling(e);
                dangling.keySet().removeAll(skipped);
                if (dangling.isEmpty()) {
                    return new ResolvedVersion("", e.getMessage(), misfits);
                }
                misfits.putAll(dangling);
                skipped.addAll(dangling.keySet());
            }
        }
    }

    /** Returns the actions whose updates have the reference that has no target. */
    private static Map<String, String> dangling(SpecException fault) throws IOException {
        Matcher missing = MISSING.matcher(fault.getMessage());
        Map<String, String> actions = new LinkedHashMap<>();
        if (missing.find()) {
            for (Path overlay : overlays()) {
                int number = 1;
                for (JsonNode action : Yaml.read(overlay).path("actions")) {
                    String place = overlay + ", action " + number++;
                    boolean refers =
                            action.path("update").findValuesAsText("$ref").contains(missing.group(1));
                    if (refers) {
                        actions.put(
                                place,
                                place + ": its update refers to " + missing.group(1)
                                        + ", which is not in the document: correct the reference, or drop the action.");
                    }
                }
            }
        }
        return actions;
    }

    private static List<Path> overlays() throws IOException {
        if (!Files.isDirectory(SPECS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(SPECS)) {
            return files.filter(file -> file.toString().endsWith(".overlay.yaml"))
                    .sorted()
                    .toList();
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
