package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;

class InputLimitsTest {
    private static InputLimits limits(String field) {
        return InputLimits.of(Specs.yaml(field));
    }

    @Test
    void recognisesRangesOfIntegers() {
        assertThat(limits("{minimum: 1, maximum: 1000}").isRange()).isTrue();
        assertThat(limits("{minimum: 1, maximum: 1.5}").isRange()).isFalse();
        assertThat(limits("{minimum: 1}").isRange()).isFalse();
        assertThat(limits("{}")).isEqualTo(new InputLimits(null, null, null, null, null));
    }

    @Test
    void classifiesBounds() {
        assertThat(limits("{minimum: -5}").least()).isEqualTo(new InputLimits.Bound("-5", false, false));
        assertThat(limits("{maximum: 5000000000}").most()).isEqualTo(new InputLimits.Bound("5000000000", false, true));
        assertThat(limits("{maximum: 99999999999999999999}").most())
                .isEqualTo(new InputLimits.Bound("99999999999999999999", true, false));
        assertThat(limits("{maximum: 0.5}").most()).isEqualTo(new InputLimits.Bound("0.5", true, false));
    }

    @Test
    void writesPatternsAsLiterals() {
        assertThat(limits("{minLength: 1, maxLength: 3, pattern: '^\\d\"$'}"))
                .isEqualTo(new InputLimits(
                        null, null, "1", "3", new InputLimits.Form("\"^[0-9]\\\"\\\\z\"", "\"^\\\\d\\\"$\"")));
    }
}
