package dev.tapedeck.build.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            m M s S kg;          LOWER_M UPPER_M LOWER_S UPPER_S KG
            asc Asc ASC;         LOWER_ASC MIXED_ASC UPPER_ASC
            GMT+12 GMT-12 UTC;   GMT_PLUS_12 GMT_MINUS_12 UTC
            +1 -1;               VALUE_1 MINUS_1
            1 -1;                VALUE_1 MINUS_1
            1 +1 -1;             VALUE_1 PLUS_1 MINUS_1
            asc -asc;            ASC MINUS_ASC
            < <= = != > *;       LESS LESS_EQUAL EQUAL NOT_EQUAL GREATER STAR
            kg # ##;             KG HASH HASH_HASH
            a á Á;               A LOWER_A_WITH_ACUTE UPPER_A_WITH_ACUTE
            👍 👎;                THUMBS_UP_SIGN THUMBS_DOWN_SIGN
            a-b a_b A_B a.b;     A_DASH_B LOWER_A_B UPPER_A_B A_DOT_B
            in-progress done;    IN_PROGRESS DONE
            C C++ C#;            C C_PLUS_PLUS C_HASH
            """)
    void tellsValuesApartInAnyOrder(String values, String names) {
        List<String> texts = new ArrayList<>(List.of(values.split(" ")));
        List<String> expected = new ArrayList<>(List.of(names.split(" ")));

        assertThat(names(texts)).isEqualTo(expected);
        Collections.reverse(texts);
        Collections.reverse(expected);
        assertThat(names(texts)).isEqualTo(expected);
    }

    @Test
    void namesSpaces() {
        assertThat(names(List.of(" ", "  ", ""))).containsExactly("SPACE", "SPACE_SPACE", "EMPTY");
    }

    @Test
    void keepsGivenNames() {
        assertThat(ConstantNames.of(List.of("m", "M", "LOWER"), Map.of("m", "METRE", "LOWER", "M")))
                .isEqualTo(Map.of("m", "METRE", "M", "UPPER_M", "LOWER", "M"));
    }

    private static List<String> names(List<String> values) {
        Map<String, String> names = ConstantNames.of(values, Map.of());
        return values.stream().map(names::get).toList();
    }
}
