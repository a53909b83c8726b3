package dev.tapedeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.paging.PageToken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class QuickstartTest {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private static List<String> lines = List.of();

    @BeforeAll
    static void run() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Quickstart.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        lines = printed.toString(UTF_8).lines().toList();
    }

    @Test
    void printsTenRowsOfTwilio() {
        List<String> table = from("PROVIDER  RECORDING");

        assertThat(table.get(0)).contains("ROOM", "STARTED (UTC)", "TRACK");
        assertThat(table.subList(1, 11))
                .allMatch(line -> line.matches("twilio {4}RT[0-9a-f]{32}  RM[0-9a-f]{32}  [a-z]+ .*"));
        assertThat(table.get(11)).matches("twilio: 125 recordings, 3 pages, 3 requests, \\d+\\D\\d s");
    }

    @Test
    void printsTenRowsOfSignalWire() {
        List<String> table = from("PROVIDER    RECORDING");

        assertThat(table.get(0)).contains("SESSION", "STARTED (UTC)", "FORMAT");
        assertThat(table.subList(1, 11))
                .allMatch(line -> line.matches("signalwire  " + UUID + "  " + UUID + "  [a-z]+ .*"));
        assertThat(table.get(11)).matches("signalwire: 60 recordings, 2 pages, 2 requests, \\d+\\D\\d s");
    }

    @Test
    void printsTheListingThatItResumed() {
        List<String> end = from("resumed: ");

        assertThat(end.get(0))
                .matches("resumed: 100 completed recordings on the first page, \\d+ more from the saved token");
        PageToken saved = PageToken.parse(end.get(1));
        assertThat(saved.listing()).isEqualTo("/v1/Recordings?Status=completed");
        assertThat(saved.query()).contains("Status=completed", "PageToken=");
        assertThat(end).hasSize(2);
    }

    private static List<String> from(String start) {
        List<String> rest =
                lines.stream().dropWhile(line -> !line.startsWith(start)).toList();
        assertThat(rest).as(start).isNotEmpty();
        return rest;
    }
}
