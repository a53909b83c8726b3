package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientDocumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"thing", "1Thing", "Thing_a", "Thing.a", "Th ing", "Größe", "'Thing;'", "''"})
    void refusesInvalidClassNames(String name) {
        String plain = name.replace("'", "");

        assertThatThrownBy(() -> ClientDocument.requireClassNames(Specs.schemas(name + ": {type: object}")))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, components/schemas/" + plain + ": '" + plain
                        + "' is not usable as a class name: give it another x-name in the overlay.");
    }

    @Test
    void acceptsClassNames() {
        assertThatCode(() -> ClientDocument.requireClassNames(Specs.schemas("Thing2: {type: object}")))
                .doesNotThrowAnyException();
    }
}
