package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumClassTest {
    @Test
    void describesConstants() {
        EnumClass enumClass = EnumClass.of(Specs.yaml("{type: string, enum: [in-progress, 'a\"b\\c<']}"));

        assertThat(enumClass.constants())
                .containsExactly(
                        new EnumClass.Constant("IN_PROGRESS", "in-progress", "\"in-progress\""),
                        new EnumClass.Constant("A_B_C", "a\"b&#92;c&lt;", "\"a\\\"b\\\\c<\""));
        assertThat(enumClass.isNumber()).isFalse();
    }

    @Test
    void prefersNamesOfOverlays() {
        assertThat(names("{type: string, enum: [720p, 1080p, auto], x-constants: {720p: HD, 1080p: FULL_HD}}"))
                .containsExactly("HD", "FULL_HD", "AUTO");
    }

    @Test
    void makesNamesUnique() {
        assertThat(names("{type: string, enum: [a-b, A_B, a.b, unrecognized, constants, A_B_2]}"))
                .containsExactly("A_DASH_B", "A_B", "A_DOT_B", "UNRECOGNIZED_2", "CONSTANTS_2", "A_B_2");
    }

    @Test
    void recognisesNumbers() {
        String schema = "{type: integer, enum: [20, 30], x-constants: {'20': FPS_20, '30': CONSTANTS}}";

        assertThat(names(schema)).containsExactly("FPS_20", "VALUE_30");
        assertThat(EnumClass.of(Specs.yaml(schema)).isNumber()).isTrue();
        assertThat(EnumClass.of(Specs.yaml(schema)).constants().get(0).literal())
                .isEqualTo("\"20\"");
    }

    @ParameterizedTest
    @CsvSource({"'[asc, ASC, desc]', true", "'[asc, desc]', false", "'[asc, Asc]', true"})
    void tellsWhetherCaseMatters(String values, boolean matters) {
        assertThat(EnumClass.of(Specs.yaml("{type: string, enum: " + values + "}"))
                        .isCaseSensitive())
                .isEqualTo(matters);
    }

    private static List<String> names(String schema) {
        return EnumClass.of(Specs.yaml(schema)).constants().stream()
                .map(EnumClass.Constant::name)
                .toList();
    }
}
