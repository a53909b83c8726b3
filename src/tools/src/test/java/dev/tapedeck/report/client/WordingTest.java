package dev.tapedeck.report.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {a: {description: one, type: string}} | {a: {type: string, description: two}} | true
            {a: [{summary: one}]} | {a: [{}]} | true
            {a: {description: {type: string}}} | {a: {description: {type: integer}}} | false
            {a: {description: {type: string}}} | {a: {}} | false
            {enum: [a, b]} | {enum: [b, a]} | false
            {title: a} | {title: b} | false
            """)
    void ignoresDescriptionsAndTheOrderOfKeys(String old, String now, boolean alone) {
        assertThat(Wording.alone(old, now)).isEqualTo(alone);
    }
}
