package dev.tapedeck.build.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.Contract;
import dev.tapedeck.build.lower.ClientDocument;
import dev.tapedeck.build.resolve.ResolveContract;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.tree.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With the real overlays, every spelling of a contract gives the same client. */
class VendorDialectTest {
    private static final Map<String, Consumer<ObjectNode>> DIALECTS = new TreeMap<>(Map.ofEntries(
            Map.entry("null in a list of types", NullDialects::typeLists),
            Map.entry("null as a branch of anyOf", NullDialects::anyOfNull),
            Map.entry("null as a branch of oneOf", NullDialects::oneOfNull),
            Map.entry("null as a keyword", NullDialects::keyword),
            Map.entry("references beside their siblings", ReferenceDialects::siblings),
            Map.entry("references in an allOf of one", ReferenceDialects::allOf),
            Map.entry("named scalars in place", ReferenceDialects::scalarsInPlace),
            Map.entry("scalars by name", ReferenceDialects::scalarsByName),
            Map.entry("parameters, bodies and responses in place", SharingDialects::inPlace),
            Map.entry("parameters, bodies and responses shared", SharingDialects::shared),
            Map.entry("parameters at the path", SharingDialects::atThePath),
            Map.entry("closed and open objects", NoiseDialects::closedAndOpenObjects),
            Map.entry("const and examples", NoiseDialects::constAndExamples),
            Map.entry("titles", NoiseDialects::titles),
            Map.entry("extensions", NoiseDialects::extensions),
            Map.entry("serialization of plain parameters", NoiseDialects::plainSerialization),
            Map.entry("other parts of a large document", NoiseDialects::otherParts)));

    static Stream<Arguments> contractsAndDialects() {
        List<Arguments> arguments = new ArrayList<>();
        for (Contract contract : Contract.ALL) {
            DIALECTS.forEach((name, dialect) -> arguments.add(Arguments.of(contract, name, dialect)));
        }
        return arguments.stream();
    }

    @ParameterizedTest(name = "{1}, {0}")
    @MethodSource("contractsAndDialects")
    void resolvesToTheSameDocument(Contract contract, String name, Consumer<ObjectNode> dialect) throws IOException {
        ObjectNode vendors = Yaml.read(contract.spec(Specs.FOLDER));
        dialect.accept(vendors);

        assertThat(vendors.toString())
                .isNotEqualTo(Yaml.read(contract.spec(Specs.FOLDER)).toString());
        assertSame(contract, vendors);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void resolvesAllDialectsAtOnceToTheSameDocument(Contract contract) throws IOException {
        ObjectNode vendors = Yaml.read(contract.spec(Specs.FOLDER));
        for (Consumer<ObjectNode> dialect : List.<Consumer<ObjectNode>>of(
                SharingDialects::inPlace,
                NullDialects::anyOfNull,
                ReferenceDialects::allOf,
                SharingDialects::shared,
                NoiseDialects::closedAndOpenObjects,
                NoiseDialects::titles,
                NoiseDialects::extensions,
                NoiseDialects::otherParts)) {
            dialect.accept(vendors);
        }

        assertSame(contract, vendors);
    }

    /** Merged schemas keep the descriptions of the first, and only the first of several examples is printed. */
    @ParameterizedTest
    @MethodSource("contracts")
    void ignoresTheOrderOfKeysExceptInDescriptionsAndExamples(Contract contract) throws IOException {
        ObjectNode vendors = Yaml.read(contract.spec(Specs.FOLDER));
        NoiseDialects.otherOrder(vendors);
        ObjectNode expected = lowered(contract, Yaml.read(contract.spec(Specs.FOLDER)));
        ObjectNode actual = lowered(contract, vendors);

        RewriteDocument.dropEverywhere(actual, "description");
        RewriteDocument.dropEverywhere(expected, "description");
        assertThat(Differences.between(expected, actual)).isEmpty();
    }

    static List<Contract> contracts() {
        return Contract.ALL;
    }

    private static void assertSame(Contract contract, ObjectNode vendors) throws IOException {
        ObjectNode expected = lowered(contract, Yaml.read(contract.spec(Specs.FOLDER)));

        assertThat(Differences.between(expected, lowered(contract, vendors))).isEmpty();
    }

    /** Returns the document from which the client is generated. */
    private static ObjectNode lowered(Contract contract, ObjectNode vendors) throws IOException {
        Spec spec = new Spec(contract.spec(Specs.FOLDER).toString(), vendors);
        List<Path> overlays = contract.overlays(Specs.FOLDER);
        ResolveContract.apply(spec, ResolveContract.Settings.strict(contract.pathPrefix(), overlays));
        ClientDocument.lower(spec, System.out);
        return spec.root();
    }
}
