package dev.tapedeck.internal.convert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathParameterTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void saysWhichNamesAreRefused(String name) {
        assertThatThrownBy(() -> PathParameter.of(name, "uniqueName"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected uniqueName to be a name that is not blank and neither . nor .. but was \"" + name
                        + '"');
    }
}
