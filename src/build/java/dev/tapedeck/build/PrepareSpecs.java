package dev.tapedeck.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes {@code target/specs/*.yaml}, which the generator reads, of {@code specs/*.yaml} and their overlays, and
 * WireMock mappings of their examples.
 */
public final class PrepareSpecs {
    private static final List<Path> GENERATION_INPUTS =
            List.of(Path.of("pom.xml"), Path.of("src", "build"), Path.of("templates"));

    private PrepareSpecs() {}

    /** Prepares every contract; a fault is told in one sentence and ends the build with status 1. */
    public static void main(String[] args) throws IOException {
        try {
            String inputs = Digest.of(GENERATION_INPUTS);
            for (Contract contract : Contract.ALL) {
                Spec spec = resolve(contract);
                spec.root().put("x-inputs", inputs);
                writeIfChanged(contract.resolved(), Yaml.write(spec.root()));
                writeStubs(contract, spec);
            }
        } catch (SpecException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Any vendor's document, resolved as the contracts are: all its operations, and nothing added. */
    public static String resolve(Path document) throws IOException {
        Spec spec = new Spec(document.toString(), Yaml.read(document));
        resolve(spec, new Settings("/", List.of(), Leeway.NONE, System.err));
        return Yaml.write(spec.root());
    }

    /**
     * Another version of one of the contracts, resolved with its overlays as far as they fit; any other document as by
     * {@link #resolve(Path)}.
     *
     * @param file the name that messages have for it
     * @param document its tree, which is changed
     * @param leeway what the overlays may leave undone
     */
    public static String resolveVersion(String file, ObjectNode document, Leeway leeway) throws IOException {
        Spec spec = new Spec(file, document);
        BasePath.apply(spec);
        Optional<Contract> contract = Contract.of(spec);
        String prefix = contract.map(Contract::pathPrefix).orElse("/");
        List<Path> overlays = contract.isEmpty() ? List.of() : contract.get().overlays();
        resolve(spec, new Settings(prefix, overlays, leeway, System.err));
        return Yaml.write(spec.root());
    }

    /** The contract with everything that we add and correct, in the one spelling that the templates rely on. */
    static Spec resolve(Contract contract) throws IOException {
        Spec spec = new Spec(contract.spec().toString(), Yaml.read(contract.spec()));
        resolve(spec, contract.pathPrefix(), contract.overlays());
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
        Paths.apply(spec);
        Values.apply(spec);
        InlineSchemas.applyToCombinations(spec);
        Combinations.apply(spec);
        InlineSchemas.apply(spec);
        Cut.prune(spec);
        Aliases.apply(spec);
        Names.apply(spec);
        Ids.apply(spec, settings.warnings());
        EnumConstants.apply(spec);
        Requests.apply(spec, settings.warnings());
        Tags.apply(spec);
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

    private static void writeStubs(Contract contract, Spec spec) throws IOException {
        Map<String, ObjectNode> mappings = StubMappings.of(spec);
        Files.createDirectories(contract.stubs());
        try (var stale = Files.newDirectoryStream(contract.stubs())) {
            for (Path file : stale) {
                if (!mappings.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
        for (var mapping : mappings.entrySet()) {
            writeIfChanged(
                    contract.stubs().resolve(mapping.getKey()),
                    mapping.getValue().toPrettyString());
        }
    }

    /** Leaves an unchanged file alone, time stamp and all, so that nothing downstream takes it for new. */
    static void writeIfChanged(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
