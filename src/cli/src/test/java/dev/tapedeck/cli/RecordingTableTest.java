package dev.tapedeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.cli.text.ShownText;
import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.stub.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quickstart's tables on terminals of usual widths. */
class RecordingTableTest {
    @ParameterizedTest
    @ValueSource(ints = {80, 81, 100, 120, 140, 160, 180, 200})
    void fitsTheTerminal(int columns) {
        assertThat(tables(columns)).hasSize(22).allMatch(line -> ShownText.columns(line) <= columns);
    }

    @Test
    void showsTheMainColumnsInEightyColumns() {
        assertThat(tables(80).get(0))
                .isEqualTo("RECORDING       STATUS       STARTED (UTC)         LENGTH       SIZE  TRACK");
        assertThat(tables(80)).anyMatch(line -> line.matches("RT[0-9a-f]{10}\\.\\. .* José's i\\.\\."));
    }

    @Test
    void isWholeInTwoHundred() {
        assertThat(tables(200)).isEqualTo(tables(Integer.MAX_VALUE));
    }

    @Test
    void saysThatItIsCut() {
        assertThat(printed(80))
                .filteredOn("(cut to 80 columns; piped, it is whole)"::equals)
                .hasSize(2);
        assertThat(printed(200)).noneMatch(line -> line.contains("piped"));
    }

    /** Returns the lines of both tables. */
    private static List<String> tables(int columns) {
        return printed(columns).stream()
                .filter(line -> line.contains("RECORDING") || line.matches(".* (completed|in progress|failed) .*"))
                .filter(line -> !line.startsWith("resumed"))
                .toList();
    }

    private static List<String> printed(int columns) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (StandIn standIn = StandIn.builder()
                .twilioRecordings(Tour.TWILIO_RECORDINGS)
                .signalWireRecordings(Tour.SIGNALWIRE_RECORDINGS)
                .start()) {
            Terminal terminal = new Terminal(new PrintStream(printed, true, UTF_8), UTF_8, columns);
            new Tour(standIn, terminal).run(Path.of("target", "quickstart"));
        }
        return printed.toString(UTF_8).lines().toList();
    }
}
