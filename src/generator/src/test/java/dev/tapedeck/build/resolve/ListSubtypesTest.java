package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListSubtypesTest {
    private static final String CHILDREN = """
            Cat: {allOf: [{$ref: '#/components/schemas/Thing'}]}
            Lion: {allOf: [{$ref: '#/components/schemas/Cat'}]}
            Car: {properties: {wheels: {type: integer}}}
            """;

    @Test
    void listsWhatExtendsASchemaWithADiscriminator() {
        assertThat(subtypes("{discriminator: {propertyName: kind}}")).containsExactly("Cat", "Lion");
    }

    @Test
    void listsWhatOnlyTheMappingNames() {
        String mapping = "{propertyName: kind, mapping: {car: '#/components/schemas/Car'}}";

        assertThat(subtypes("{discriminator: " + mapping + "}")).containsExactly("Car", "Cat", "Lion");
        assertThat(subtypes("{anyOf: [{$ref: '#/components/schemas/Cat'}], discriminator: " + mapping + "}"))
                .containsExactly("Cat", "Car");
    }

    @Test
    void leavesSchemasWithoutADiscriminator() {
        assertThat(subtypes("{properties: {kind: {type: string}}}")).isEmpty();
    }

    private static List<String> subtypes(String thing) {
        Spec spec = Specs.schemas("Thing: " + thing + "\n" + CHILDREN);
        ListSubtypes.apply(spec);
        String key = Specs.schema(spec, "Thing").has("anyOf") ? "anyOf" : "oneOf";
        return Specs.schema(spec, "Thing")
                .path(key)
                .valueStream()
                .map(Schemas::referredName)
                .toList();
    }
}
