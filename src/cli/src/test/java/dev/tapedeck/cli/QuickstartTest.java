package dev.tapedeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.paging.PageToken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The quickstart as a new user sees it, without any account. */
class QuickstartTest {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern DOWNLOADED =
            Pattern.compile("downloaded: (target.quickstart.(\\S+)), (\\d+) bytes, SHA-256 ([0-9a-f]{64})");

    private static List<String> lines = List.of();

    @BeforeAll
    static void run() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        Quickstart.run(Map.of(), new Terminal(out, UTF_8, Integer.MAX_VALUE));
        lines = printed.toString(UTF_8).lines().toList();
    }

    @Test
    void printsTenRowsOfTwilio() {
        List<String> table = from("PROVIDER  RECORDING");

        assertThat(table.get(0)).contains("SESSION", "STARTED (UTC)", "FORMAT", "TRACK");
        assertThat(table.subList(1, 11))
                .allMatch(line -> line.matches("twilio {4}RT[0-9a-f]{32}  RM[0-9a-f]{32}  [a-z]+ .*"));
        assertThat(table.get(11)).matches("twilio: 125 recordings, 3 pages, 3 requests, \\d+\\D\\d s");
    }

    @Test
    void printsTenRowsOfSignalWire() {
        List<String> table = from("PROVIDER    RECORDING");

        assertThat(table.subList(1, 11))
                .allMatch(line -> line.matches("signalwire  " + UUID + "  " + UUID + "  [a-z]+ .*"));
        assertThat(table.get(11)).matches("signalwire: 60 recordings, 2 pages, 2 requests, \\d+\\D\\d s");
    }

    @Test
    void printsTheListingThatItResumed() {
        List<String> end = from("resumed: ");

        assertThat(end.get(0)).matches("resumed: 100 completed recordings on the first page, \\d+ more from its token");
        PageToken saved = PageToken.parse(end.get(1));
        assertThat(saved.listing()).isEqualTo("/v1/Recordings?Status=completed");
        assertThat(saved.query()).contains("Status=completed", "PageToken=");
    }

    @Test
    void downloadsARecordingOfEachProvider() throws Exception {
        List<String> end = from("downloaded: ");

        assertThat(downloaded(end.get(0))).matches("RT[0-9a-f]{32}\\.mka");
        assertThat(downloaded(end.get(2))).matches(UUID + "\\.mp4");
    }

    @Test
    void archivesBreaksOffResumesAndVerifies() {
        List<String> end = from("broken off: ");

        assertThat(end.get(0)).matches("broken off: [4-9]\\d files are in the archive, others are half there");
        Matcher counts = Pattern.compile(
                        "archived: listed 185 = saved (\\d+) \\+ had (\\d+) \\+ failed 0 \\+ without media 0")
                .matcher(end.get(2));
        assertThat(counts.matches()).as(end.get(2)).isTrue();
        assertThat(Integer.parseInt(counts.group(1)) + Integer.parseInt(counts.group(2)))
                .isEqualTo(185);
        assertThat(Integer.parseInt(counts.group(2))).isGreaterThanOrEqualTo(40);
        assertThat(end.get(3)).matches("verified: target.quickstart.archive-twilio, 125 files, .*, 125 intact");
        assertThat(end.get(4)).matches("verified: target.quickstart.archive-signalwire, 60 files, .*, 60 intact");
    }

    @Test
    void saysWhatItDoes() {
        assertThat(lines)
                .filteredOn(line -> line.endsWith(" ..."))
                .containsExactly(
                        "Starting a stand-in for Twilio Video and SignalWire Video on this machine ...",
                        "Listing recordings of Twilio ...",
                        "Listing recordings of SignalWire ...",
                        "Listing one page, and continuing from its saved token ...",
                        "Downloading the smallest recording of twilio ...",
                        "Downloading the smallest recording of signalwire ...",
                        "Archiving the recordings of both services, and breaking off after 40 files ...",
                        "Archiving again, which goes on where that ended ...");
    }

    /** Returns the name of the file in this line, after checking its size and digest against the line. */
    private static String downloaded(String line) throws Exception {
        Matcher parts = DOWNLOADED.matcher(line);
        assertThat(parts.matches()).as(line).isTrue();
        byte[] file = Files.readAllBytes(Path.of(parts.group(1)));
        assertThat(file).hasSize(Integer.parseInt(parts.group(3)));
        assertThat(sha256(file)).isEqualTo(parts.group(4));
        return parts.group(2);
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static List<String> from(String start) {
        List<String> rest =
                lines.stream().dropWhile(line -> !line.startsWith(start)).toList();
        assertThat(rest).as(start).isNotEmpty();
        return rest;
    }
}
