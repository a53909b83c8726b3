package dev.tapedeck.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a service does, the caller gets what the row says, to the letter. */
class FaultMatrixTest {
    private static Stage stage;

    static Stream<Arguments> rows() {
        return Arrays.stream(Provider.values())
                .flatMap(provider -> Matrix.of(provider).stream().map(row -> Arguments.of(provider, row)));
    }

    @BeforeAll
    static void open() {
        stage = new Stage("s3cret", seen -> {});
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void theCallerGetsWhatTheRowSays(Provider provider, Row row) {
        assertThat(stage.play(provider, row)).isEqualTo(row.outcome());
    }

    @ParameterizedTest
    @EnumSource
    void eachRowHasAnotherName(Provider provider) {
        assertThat(Matrix.of(provider)).extracting(Row::title).doesNotHaveDuplicates();
    }
}
