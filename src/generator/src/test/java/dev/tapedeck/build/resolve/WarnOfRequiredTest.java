package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WarnOfRequiredTest {
    private final ByteArrayOutputStream warnings = new ByteArrayOutputStream();

    @Test
    void warnsOfFieldsThatAreNotDescribed() {
        Spec spec = warned("Thing: {type: object, required: [a, nmae, c], properties: {a: {}, name: {}}}");

        assertThat(Specs.schema(spec, "Thing").path("required")).isEqualTo(Specs.yaml("[a]"));
        assertThat(warnings.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("[WARNING] vendor.yaml, components/schemas/Thing: requires 'nmae', 'c' and"
                        + " does not describe it: the client has no input for it.");
    }

    @Test
    void acceptsMapsAndFieldsThatAreDescribed() {
        Spec spec = warned("""
                Thing: {type: object, required: [a], additionalProperties: {}}
                Other: {type: object, required: [a], properties: {a: {}}}
                """);

        assertThat(Specs.schema(spec, "Thing").path("required")).isEqualTo(Specs.yaml("[a]"));
        assertThat(warnings.size()).isZero();
    }

    private Spec warned(String schemas) {
        Spec spec = Specs.schemas(schemas);
        WarnOfRequired.apply(spec, new PrintStream(warnings, true, StandardCharsets.UTF_8));
        return spec;
    }
}
