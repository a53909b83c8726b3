package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.twilio.model.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2147483648", "-2147483649", "1.5", "1e10", "1e-1", "1e99999999999", "99999999999999999999"})
    void refusesNumbersBeyondThirtyTwoBits(String number) {
        assertThatThrownBy(
                        () -> Recording.parse("{\"duration\":" + number + "}").duration())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected a whole number of 32 bits but was " + number + " at $.duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "0.1", "1e19"})
    void refusesNumbersBeyondSixtyFourBits(String number) {
        assertThatThrownBy(() -> Recording.parse("{\"size\":" + number + "}").size())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected a whole number of 64 bits but was " + number + " at $.size");
    }

    @ParameterizedTest
    @CsvSource({"2147483647,2147483647", "-2147483648,-2147483648", "12.0,12", "1e2,100", "1E2,100", "-0,0"})
    void readsWholeNumbersOfThirtyTwoBitsInEveryForm(String text, int number) {
        assertThat(Recording.parse("{\"duration\":" + text + "}").duration()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807,9223372036854775807",
        "-9223372036854775808,-9223372036854775808",
        "3000000000.0,3000000000",
        "3e9,3000000000"
    })
    void readsWholeNumbersOfSixtyFourBitsInEveryForm(String text, long number) {
        assertThat(Recording.parse("{\"size\":" + text + "}").size()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999"})
    void refusesAHugeExponent(String number) {
        assertThatThrownBy(() -> Recording.parse("{\"new\":" + number + "}").additionalProperties())
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessage("Expected a number but was " + number + " at $.new");
    }

    @Test
    void namesTheIndexOfANumberInAList() {
        assertThatThrownBy(() -> Recording.parse("{\"new\":[1,1e99999999999]}").additionalProperties())
                .hasMessage("Expected a number but was 1e99999999999 at $.new[1]");
    }

    @Test
    void truncatesAVeryLongNumberInTheMessage() {
        assertThatThrownBy(() ->
                        Recording.parse("{\"size\":" + "9".repeat(50_000) + "}").size())
                .isInstanceOf(UnexpectedResponseException.class)
                .message()
                .hasSizeLessThan(500);
    }
}
