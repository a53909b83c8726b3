package dev.tapedeck.cli.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    @Test
    void fitsColumnsToTheirCells() {
        Table table = new Table("NAME", " SIZE", "X");
        table.add("a", "5", "-");
        table.add("longer", "1234567", "");

        assertThat(lines(table, Integer.MAX_VALUE))
                .containsExactly("NAME       SIZE  X", "a             5  -", "longer  1234567");
        assertThat(table.text(UTF_8, Integer.MAX_VALUE)).endsWith(System.lineSeparator());
    }

    @Test
    void showsOnlyTheHeaderWithoutRows() {
        assertThat(lines(new Table("A", "B"), Integer.MAX_VALUE)).containsExactly("A  B");
    }

    @Test
    void staysWholeWhereItFits() {
        assertThat(lines(people(), 21))
                .containsExactly("NAME    COUNTRY  NOTE", "a       b        c", "longer  d        e");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 12})
    void leavesOutTheFirstColumnThatItMay(int columns) {
        assertThat(lines(people(), columns)).containsExactly("NAME    NOTE", "a       c", "longer  e");
    }

    @Test
    void cutsWhereLeavingOutIsNotEnough() {
        assertThat(lines(people(), 11)).containsExactly("NAME   NOTE", "a      c", "lon..  e");
        assertThat(lines(people(), 1)).containsExactly("NAME  NOTE", "a     c", "lo..  e");
    }

    private static Table people() {
        Table table = new Table("NAME", "COUNTRY", "NOTE").narrow("COUNTRY", 0).narrow("NAME", 4);
        table.add("a", "b", "c");
        table.add("longer", "d", "e");
        return table;
    }

    @Test
    void alignsCharactersOfAnyWidth() {
        Table table = new Table("NAME", "X");
        table.add("会議室", "1");
        table.add("José", "2");
        table.add("Jose\u0301", "3");
        table.add("a\u001b[2Jb\u202e", "4");

        assertThat(lines(table, Integer.MAX_VALUE))
                .containsExactly("NAME     X", "会議室   1", "José     2", "José     3", "a?[2Jb?  4");
    }

    @Test
    void writesPlainLettersWhereTheCharsetHasNoOthers() {
        Table table = new Table("NAME", "X");
        table.add("会議室", "1");
        table.add("José – “Zoë”", "2");

        assertThat(table.text(StandardCharsets.US_ASCII, Integer.MAX_VALUE).lines())
                .containsExactly("NAME          X", "???           1", "Jose - \"Zoe\"  2");
        assertThat(table.text(Charset.forName("ISO-8859-1"), Integer.MAX_VALUE).lines())
                .containsExactly("NAME          X", "???           1", "José - \"Zoë\"  2");
    }

    private static List<String> lines(Table table, int columns) {
        return table.text(UTF_8, columns).lines().toList();
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new Table("A", "B").add("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 2 cells but were 1");
    }
}
