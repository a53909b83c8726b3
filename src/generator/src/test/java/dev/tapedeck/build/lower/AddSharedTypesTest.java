package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddSharedTypesTest {
    @Test
    void sharesFieldsOfTheSameTypeAlone() {
        Spec spec = Specs.schemas("{A: {x-shared-type: Both, x-package: model, required: [id, size], properties: {"
                + "id: {type: string, format: thing-id}, size: {type: integer, description: Bytes.},"
                + " state: {type: string}, own: {type: string}}},"
                + " B: {x-shared-type: Both, x-package: model, required: [id], properties: {"
                + "size: {type: integer, nullable: true, x-hidden: true}, id: {type: string, format: thing-id},"
                + " state: {type: boolean}}}}");
        AddSharedTypes.apply(spec);

        assertThat(Specs.schema(spec, "Both"))
                .isEqualTo(Specs.yaml("{type: object, description: What `A` and `B` have in common., x-package: model,"
                        + " x-shared-by: [A, B], required: [id], properties: {"
                        + "id: {type: string, format: thing-id, nullable: false},"
                        + " size: {type: integer, description: Bytes., nullable: true}}}"));
        assertThat(Specs.schema(spec, "A").at("/properties/size/x-shared").asBoolean())
                .isTrue();
        assertThat(Specs.schema(spec, "B").at("/properties/state").has("x-shared"))
                .isFalse();
    }

    @Test
    void refusesTheNameOfAnotherClass() {
        Spec spec = Specs.schemas("{A: {x-shared-type: B, properties: {id: {type: string}}}, B: {properties: {}}}");

        assertThatThrownBy(() -> AddSharedTypes.apply(spec))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("is named like the x-shared-type of A");
    }

    @Test
    void doesNotShareAnUntypedFieldThatAnotherClassLacks() {
        Spec spec = Specs.schemas("{A: {x-shared-type: Both, properties: {any: {description: Anything.}}},"
                + " B: {x-shared-type: Both, properties: {own: {type: string}}}}");
        AddSharedTypes.apply(spec);

        assertThat(Specs.schema(spec, "Both").path("properties")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{A: {x-shared-type: Both, type: string, enum: [a]}}",
                "{A: {x-shared-type: Both, x-in: query, properties: {a: {type: string}}}}",
                "{A: {x-shared-type: Both, x-package: wire, properties: {a: {type: string}}}}"
            })
    void refusesSchemasThatAreNotModels(String schemas) {
        Spec spec = Specs.schemas(schemas);

        assertThatThrownBy(() -> AddSharedTypes.apply(spec))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("components/schemas/A")
                .hasMessageContaining("has an x-shared-type but does not become a model");
    }
}
