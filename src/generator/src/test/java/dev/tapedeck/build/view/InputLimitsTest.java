package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputLimitsTest {
    private static InputLimits limits(String field) {
        return InputLimits.of(Specs.yaml(field));
    }

    @Test
    void recognisesRangesOfIntegers() {
        assertThat(limits("{type: number, minimum: 1, maximum: 1000}").isRange())
                .isTrue();
        assertThat(limits("{type: number, minimum: 1, maximum: 1.5}").isRange()).isFalse();
        assertThat(limits("{type: number, minimum: 1}").isRange()).isFalse();
        assertThat(limits("{}")).isEqualTo(new InputLimits(null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: object, minimum: 1, maxLength: 3}",
                "{type: array, maximum: 1, pattern: a}",
                "{type: boolean, minimum: 1}",
                "{type: string, minimum: 1}",
                "{type: integer, pattern: a, minLength: 1}",
                "{pattern: a, minimum: 1}"
            })
    void ignoresLimitsOfOtherTypes(String field) {
        assertThat(limits(field)).isEqualTo(new InputLimits(null, null, null, null, null));
    }

    @Test
    void classifiesBounds() {
        assertThat(limits("{type: number, minimum: -5}").least()).isEqualTo(new InputLimits.Bound("-5", false, false));
        assertThat(limits("{type: number, maximum: 5000000000}").most())
                .isEqualTo(new InputLimits.Bound("5000000000", false, true));
        assertThat(limits("{type: number, maximum: 99999999999999999999}").most())
                .isEqualTo(new InputLimits.Bound("99999999999999999999", true, false));
        assertThat(limits("{type: number, maximum: 0.5}").most()).isEqualTo(new InputLimits.Bound("0.5", true, false));
    }

    @Test
    void writesPatternsAsLiterals() {
        assertThat(limits("{type: string, minLength: 1, maxLength: 3, pattern: '^\\d\"$'}"))
                .isEqualTo(new InputLimits(
                        null, null, "1", "3", new InputLimits.Form("\"^[0-9]\\\"\\\\z\"", "\"^\\\\d\\\"$\"")));
    }
}
