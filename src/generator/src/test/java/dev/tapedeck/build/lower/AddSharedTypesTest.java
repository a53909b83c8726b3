package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;

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
}
