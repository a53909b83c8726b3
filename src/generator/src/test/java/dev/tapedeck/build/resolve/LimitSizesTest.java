package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitSizesTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void makesTextsOfALargeEnum() {
        Spec spec = limited("{type: string, enum: [" + list(2001, "v%d") + "]}");

        assertThat(Specs.schema(spec, "Thing")).isEqualTo(Specs.yaml("{type: string}"));
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("[WARNING] vendor.yaml, components/schemas/Thing: has 2001 values, and a Java enum can have"
                        + " about 2000: the client has plain values instead of constants.");
    }

    @Test
    void keepsWhatFits() {
        Spec spec = limited("{type: string, enum: [" + list(2000, "v%d") + "]}");

        assertThat(Specs.schema(spec, "Thing").path("enum")).hasSize(2000);
        assertThat(printed.size()).isZero();
    }

    @Test
    void refusesALargeObject() {
        assertThatThrownBy(() -> limited("{properties: {" + list(3001, "f%d: {}") + "}}"))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("vendor.yaml, components/schemas/Thing: has 3001 fields, and a Java class");
    }

    private Spec limited(String thing) {
        Spec spec = Specs.schemas("Thing: " + thing);
        LimitSizes.apply(spec, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return spec;
    }

    private static String list(int size, String format) {
        return IntStream.range(0, size).mapToObj(format::formatted).collect(Collectors.joining(", "));
    }
}
