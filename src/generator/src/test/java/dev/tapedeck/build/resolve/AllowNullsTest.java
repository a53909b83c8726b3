package dev.tapedeck.build.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowNullsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: '#/components/schemas/Part'}                    | {allOf: [{$ref: '#/components/schemas/Part'}], nullable: true}
            {allOf: [{$ref: '#/components/schemas/Part'}]}         | {allOf: [{$ref: '#/components/schemas/Part'}], nullable: true}
            {$ref: '#/components/schemas/Other'}                   | {$ref: '#/components/schemas/Other'}
            {type: array, items: {$ref: '#/components/schemas/Part'}} | {type: array, items: {allOf: [{$ref: '#/components/schemas/Part'}], nullable: true}}
            """)
    void makesUsesOfNullableSchemasNullable(String use, String expected) {
        Spec spec = applied(use);

        assertThat(Specs.field(spec, "part")).isEqualTo(Specs.yaml(expected));
    }

    @Test
    void keepsWhatAUseSays() {
        String use = "{allOf: [{$ref: '#/components/schemas/Part'}], nullable: false}";

        assertThat(Specs.field(applied(use), "part")).isEqualTo(Specs.yaml(use));
    }

    private static Spec applied(String use) {
        Spec spec = Specs.schemas("""
                Thing: {properties: {part: %s}}
                Part: {type: object, nullable: true, properties: {a: {type: string}}}
                Other: {type: object, properties: {a: {type: string}}}
                """.formatted(use));
        AllowNulls.apply(spec);
        return spec;
    }
}
