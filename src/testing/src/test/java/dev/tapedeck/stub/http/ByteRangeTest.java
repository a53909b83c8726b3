package dev.tapedeck.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=10-19, 10, 19",
        "bytes=10-1000, 10, 99",
        "bytes=10-99999999999999999999, 10, 99",
        "bytes=99-, 99, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "BYTES=5-6, 5, 6"
    })
    void rangeEndsWithTheFile(String header, long first, long last) {
        ByteRange range = ByteRange.parse(header, 100).orElseThrow();

        assertThat(range).isEqualTo(new ByteRange(first, last));
        assertThat(range.isSatisfiable()).isTrue();
        assertThat(range.length()).isEqualTo(last - first + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
    void rangeBeyondTheFileIsNotSatisfiable(String header) {
        assertThat(ByteRange.parse(header, 100).orElseThrow().isSatisfiable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=9-5",
                "bytes=0-1,5-6",
                "bytes=-5-",
                "bytes=a-b",
                "bytes=+1-2",
                "bytes 0-5",
                "items=0-5"
            })
    void malformedOrSeveralRangesAreIgnored(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @Test
    void emptyFileHasNoRange() {
        assertThat(ByteRange.parse("bytes=0-", 0).orElseThrow().isSatisfiable()).isFalse();
        assertThat(ByteRange.parse("bytes=-5", 0).orElseThrow().isSatisfiable()).isFalse();
    }
}
