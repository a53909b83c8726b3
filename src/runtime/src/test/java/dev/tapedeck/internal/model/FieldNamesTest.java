package dev.tapedeck.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldNamesTest {
    private final FieldNames few = new FieldNames("sid", "size", "track_name");

    @Test
    void aFieldIsThereIfItsBitIsSet() {
        assertThat(few.has("sid", 0b101)).isTrue();
        assertThat(few.has("size", 0b101)).isFalse();
        assertThat(few.has("track_name", 0b101)).isTrue();
        assertThat(few.has("codec", 0b111)).isFalse();
    }

    @Test
    void whatIsThereKeepsItsNullsAndItsOrder() {
        @Nullable Object[] values = {"RT1", 23, null};

        assertThat(few.present(values, 0b101)).hasToString("{sid=RT1, track_name=null}");
        assertThat(few.present(values, 0)).isEmpty();
    }

    @Test
    void fieldsThatOneLongHasNoBitsForAreInTheNext() {
        String[] names = IntStream.range(0, 65).mapToObj(i -> "f" + i).toArray(String[]::new);
        FieldNames many = new FieldNames(names);

        assertThat(many.has("f62", 1L << 62, 0)).isTrue();
        assertThat(many.has("f63", 1L << 62, 0)).isFalse();
        assertThat(many.has("f64", 0, 0b10)).isTrue();
        assertThat(many.present(names, 1, 0b10)).containsOnlyKeys("f0", "f64");
    }
}
