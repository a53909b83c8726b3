package dev.tapedeck.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void omitsNulls() {
        assertThat(new Summary("Room").add("sid", null).add("size", 5).hide("name", null))
                .hasToString("Room[size=5]");
        assertThat(new Summary("Room")).hasToString("Room[]");
    }

    @Test
    void showsHiddenFieldsWithoutTheirValues() {
        assertThat(new Summary("Room").hide("name", "alice").add("sid", "RM1"))
                .hasToString("Room[name=(hidden), sid=RM1]");
    }
}
