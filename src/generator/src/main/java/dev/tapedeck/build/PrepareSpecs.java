package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.files.Folders;
import dev.tapedeck.build.lower.ClientDocument;
import dev.tapedeck.build.overlay.OverlayTolerance;
import dev.tapedeck.build.resolve.BundleFiles;
import dev.tapedeck.build.resolve.MoveBasePath;
import dev.tapedeck.build.resolve.NormaliseReferences;
import dev.tapedeck.build.resolve.ResolveContract;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Yaml;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes the documents that the generator reads, and WireMock mappings of their examples. */
public final class PrepareSpecs {
    private PrepareSpecs() {}

    /**
     * Prepares every contract. Writes the resolved contracts to {@code contracts}, as YAML and as JSON, and the
     * mappings to {@code mappings}, one folder per provider. Unchanged files keep their time stamps, and stale ones are
     * deleted.
     *
     * @param specs the folder of the contracts and their overlays
     * @param prepared the folder to write to
     * @param warnings where warnings are printed
     * @throws SpecException with a one-sentence message, if a contract or an overlay is at fault
     */
    public static void prepare(Path specs, Path prepared, PrintStream warnings) throws IOException {
        Map<String, String> resolved = new TreeMap<>();
        for (Contract contract : Contract.ALL) {
            Path file = contract.spec(specs);
            Spec spec = BundleFiles.read(file, warnings);
            List<Path> overlays = contract.overlays(specs);
            resolve(
                    spec,
                    new ResolveContract.Settings(contract.pathPrefix(), overlays, OverlayTolerance.NONE, warnings));
            resolved.put(contract.name() + ".yaml", Yaml.write(spec.root()));
            resolved.put(contract.name() + ".json", spec.root().toPrettyString());
            Map<String, String> stubs = new TreeMap<>();
            StubMappings.of(spec).forEach((name, mapping) -> stubs.put(name, mapping.toPrettyString()));
            Folders.write(prepared.resolve("mappings").resolve(contract.provider()), stubs);
        }
        Folders.write(prepared.resolve("contracts"), resolved);
    }

    /** Returns any vendor's document with all its operations, resolved with these overlays, as YAML. */
    public static String resolve(Path document, List<Path> overlays) throws IOException {
        Spec spec = BundleFiles.read(document, System.err);
        resolve(spec, new ResolveContract.Settings("/", overlays, OverlayTolerance.NONE, System.err));
        return Yaml.write(spec.root());
    }

    /**
     * Returns another version of one of the contracts, resolved with those of its overlays that fit. Any other document
     * is resolved as by {@link #resolve(Path, List)}.
     *
     * @param file the name of the document in messages
     * @param document its tree, which is changed
     * @param specs the folder of the contracts and their overlays
     * @param tolerance which overlay actions may be skipped
     * @param warnings where warnings are printed
     */
    public static String resolveVersion(
            String file, ObjectNode document, Path specs, OverlayTolerance tolerance, PrintStream warnings)
            throws IOException {
        Spec spec = new Spec(file, document);
        NormaliseReferences.apply(spec);
        MoveBasePath.apply(spec);
        Optional<Contract> contract = Contract.of(spec, specs);
        String prefix = contract.map(Contract::pathPrefix).orElse("/");
        List<Path> overlays = contract.isEmpty() ? List.of() : contract.get().overlays(specs);
        resolve(spec, new ResolveContract.Settings(prefix, overlays, tolerance, warnings));
        return Yaml.write(spec.root());
    }

    /** Resolves a document in place, and reports before the generator runs why no client can be generated from it. */
    private static void resolve(Spec spec, ResolveContract.Settings settings) {
        ResolveContract.apply(spec, settings);
        ClientDocument.lower(new Spec(spec.file(), spec.root().deepCopy()), settings.warnings());
    }
}
