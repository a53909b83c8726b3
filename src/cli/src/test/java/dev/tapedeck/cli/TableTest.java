package dev.tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void fitsColumnsToTheirCells() {
        Table table = new Table("NAME", " SIZE", "X");
        table.add("a", "5", "-");
        table.add("longer", "1234567", "");

        assertThat(table.toString().lines())
                .containsExactly("NAME       SIZE  X", "a             5  -", "longer  1234567");
        assertThat(table.toString()).endsWith(System.lineSeparator());
    }

    @Test
    void showsOnlyTheHeaderWithoutRows() {
        assertThat(new Table("A", "B")).hasToString("A  B" + System.lineSeparator());
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new Table("A", "B").add("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 2 cells but were 1");
    }
}
