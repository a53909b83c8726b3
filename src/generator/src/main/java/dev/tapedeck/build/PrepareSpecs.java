package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the documents that the generator reads of contracts and overlays, and WireMock mappings of their examples. */
public final class PrepareSpecs {
    private PrepareSpecs() {}

    /**
     * Prepares every contract: in {@code contracts} the resolved contracts, as YAML and as JSON; in {@code mappings} a
     * folder of mappings for each provider. Unchanged files keep their time stamps, and stale ones are deleted.
     *
     * @param specs the folder of the contracts and their overlays
     * @param prepared the folder to write to
     * @param warnings where warnings are printed
     * @throws SpecException in one sentence, if a contract or an overlay is at fault
     */
    public static void prepare(Path specs, Path prepared, PrintStream warnings) throws IOException {
        Map<String, String> resolved = new TreeMap<>();
        for (Contract contract : Contract.ALL) {
            Spec spec = resolve(contract, specs, warnings);
            requireClient(spec, warnings);
            resolved.put(contract.name() + ".yaml", Yaml.write(spec.root()));
            resolved.put(contract.name() + ".json", spec.root().toPrettyString());
            Map<String, String> stubs = new TreeMap<>();
            StubMappings.of(spec).forEach((name, mapping) -> stubs.put(name, mapping.toPrettyString()));
            Folder.write(prepared.resolve("mappings").resolve(contract.provider()), stubs);
        }
        Folder.write(prepared.resolve("contracts"), resolved);
    }

    /** Any vendor's document, resolved as the contracts are, with these overlays: all its operations. */
    public static String resolve(Path document, List<Path> overlays) throws IOException {
        Spec spec = new Spec(document.toString(), Yaml.read(document));
        resolve(spec, new Settings("/", overlays, Leeway.NONE, System.err));
        requireClient(spec, System.err);
        return Yaml.write(spec.root());
    }

    /**
     * Another version of one of the contracts, resolved with its overlays as far as they fit; any other document as by
     * {@link #resolve(Path, List)}.
     *
     * @param file the name that messages have for it
     * @param document its tree, which is changed
     * @param specs the folder of the contracts and their overlays
     * @param leeway what the overlays may leave undone
     */
    public static String resolveVersion(String file, ObjectNode document, Path specs, Leeway leeway)
            throws IOException {
        Spec spec = new Spec(file, document);
        BasePath.apply(spec);
        Optional<Contract> contract = Contract.of(spec, specs);
        String prefix = contract.map(Contract::pathPrefix).orElse("/");
        List<Path> overlays = contract.isEmpty() ? List.of() : contract.get().overlays(specs);
        resolve(spec, new Settings(prefix, overlays, leeway, System.err));
        requireClient(spec, System.err);
        return Yaml.write(spec.root());
    }

    /** The contract with everything that we add and correct, in the one spelling that the templates rely on. */
    static Spec resolve(Contract contract, Path specs, PrintStream warnings) throws IOException {
        Path file = contract.spec(specs);
        Spec spec = new Spec(file.toString(), Yaml.read(file));
        resolve(spec, new Settings(contract.pathPrefix(), contract.overlays(specs), Leeway.NONE, warnings));
        return spec;
    }

    /** Takes a document through all steps, in place. */
    static void resolve(Spec spec, String pathPrefix, List<Path> overlays) {
        resolve(spec, new Settings(pathPrefix, overlays, Leeway.NONE, System.out));
    }

    /**
     * How a document is resolved.
     *
     * @param pathPrefix what the paths of the wanted operations start with
     * @param leeway what the overlays may leave undone
     * @param warnings where warnings are printed
     */
    private record Settings(String pathPrefix, List<Path> overlays, Leeway leeway, PrintStream warnings) {}

    private static void resolve(Spec spec, Settings settings) {
        BasePath.apply(spec);
        References.apply(spec);
        Cut.apply(spec, settings.pathPrefix());
        Extensions.apply(spec);
        Normalise.apply(spec);
        for (Path overlay : settings.overlays()) {
            Overlay.apply(spec, overlay, settings.leeway());
        }
        Cut.requireInline(spec);
        OperationIds.apply(spec, settings.warnings());
        Values.apply(spec);
        InlineSchemas.applyToCombinations(spec);
        Combinations.apply(spec);
        InlineSchemas.apply(spec);
        Cut.prune(spec);
        Aliases.apply(spec);
        Ids.apply(spec, settings.warnings());
        Names.apply(spec);
        Tags.apply(spec);
        Completion.apply(spec);
    }

    /** Reports in one sentence, before the generator runs, why no client can be generated. Changes nothing. */
    private static void requireClient(Spec spec, PrintStream warnings) {
        Lowering.lower(new Spec(spec.file(), spec.root().deepCopy()), warnings);
    }
}
