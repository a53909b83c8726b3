package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
    @ParameterizedTest
    @CsvSource({
        "String,text",
        "Integer,int32",
        "Long,int64",
        "BigDecimal,decimal",
        "Double,float64",
        "Boolean,truth",
        "Instant,time",
        "LocalDate,date",
        "Object,any",
        "Room,object"
    })
    void findsTheReadingMethod(String java, String method) {
        assertThat(ValueType.of(java, false).method()).isEqualTo(method);
        assertThat(ValueType.of(java, false).isObject()).isEqualTo(method.equals("object"));
    }

    @Test
    void usesPrimitivesForNonNullValues() {
        assertThat(ValueType.of("Integer", false).plain()).isEqualTo("int");
        assertThat(ValueType.of("BigDecimal", false).plain()).isEqualTo("BigDecimal");
    }

    @Test
    void namesNestedItemsDifferently() {
        ValueType texts = ValueType.ofContainer(true, ValueType.of("String", false), false);
        ValueType map = ValueType.ofContainer(false, texts, false);
        ValueType maps = ValueType.ofContainer(true, map, false);

        assertThat(texts.each()).isEqualTo("item");
        assertThat(map.each()).isEqualTo("items");
        assertThat(maps.each()).isEqualTo("items2");
    }
}
