package dev.tapedeck.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.tapedeck.cli.text.ShownText;
import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.stub.RecordingSetup.Status;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TrackKind;
import dev.tapedeck.stub.TwilioRoom;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands on a stand-in: what they print where, and their exit status. */
@Timeout(120)
class TapedeckTest {
    private static final String PROVIDER = "--provider=twilio";

    @TempDir
    private Path folder;

    private final StandIn standIn = StandIn.empty().start();
    private final Map<String, String> environment = new HashMap<>(standIn.environment());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String input = "";
    private int columns = Integer.MAX_VALUE;

    @AfterEach
    void close() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
        assertThat(standIn.violations()).isEmpty();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return run(out, arguments);
    }

    private int run(OutputStream printed, String... arguments) {
        PrintStream data = new PrintStream(printed, true, UTF_8);
        Terminal terminal = new Terminal(data, UTF_8, columns);
        Streams streams = new Streams(
                new ByteArrayInputStream(input.getBytes(UTF_8)), data, new PrintStream(err, true, UTF_8), () -> false);
        return new Tapedeck(environment, terminal, streams).run(arguments);
    }

    private List<String> lines() {
        return out.toString(UTF_8).lines().toList();
    }

    private String errors() {
        return err.toString(UTF_8);
    }

    @Test
    void listsATable() {
        TwilioRoom room = standIn.twilio().room("standup");
        String audio = room.recording(r -> r.created(Instant.parse("2026-06-18T09:30:00Z"))
                .size(5_000_000)
                .track("José's \u001b[31mmicrophone", TrackKind.AUDIO));
        assertThat(run("recordings", "list", PROVIDER)).isZero();

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0)).startsWith("RECORDING").contains("CREATED (UTC)", "TRACK");
        assertThat(lines().get(1))
                .startsWith(audio + "  completed  2026-06-18 09:30:00  0:01:00  4.8 MiB  audio")
                .contains("José's ?[31mmicrophone");
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 200})
    void tablesFitTheTerminal(int width) {
        columns = width;
        TwilioRoom room = standIn.twilio().room("standup");
        room.recording(r -> r.track("会議室 3F と会議室 4F", TrackKind.AUDIO));
        for (String what : List.of("recordings", "rooms", "compositions")) {
            assertThat(run(what, "list", PROVIDER)).isZero();
            assertThat(lines()).isNotEmpty().allMatch(line -> ShownText.columns(line) <= width);
        }
    }

    @Test
    void listsJsonLinesThatFillAStandIn() throws IOException {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 250; i++) {
            room.recording();
        }
        assertThat(run("recordings", "list", PROVIDER, "--format", "json")).isZero();

        assertThat(lines()).hasSize(250);
        assertThat(JsonParser.parseString(lines().get(0)).getAsJsonObject().keySet())
                .contains("sid", "grouping_sids", "links");
        try (StandIn copy = StandIn.empty().start()) {
            copy.fill(Files.write(folder.resolve("account.jsonl"), lines()));
            environment.putAll(copy.environment());
            assertThat(run("recordings", "list", PROVIDER, "--format=json", "--limit=249"))
                    .isZero();
            assertThat(lines()).hasSize(249);
        }
    }

    @Test
    void listsCsv() {
        standIn.twilio().room("standup").recording(r -> r.size(7).track("a \"b\", c", TrackKind.VIDEO));
        assertThat(run("recordings", "list", PROVIDER, "--format=csv")).isZero();

        assertThat(lines().get(0))
                .isEqualTo("sid,status,date_created,duration,size,type,track_name,grouping_sids.room_sid");
        assertThat(lines().get(1)).contains(",completed,", ",60,7,video,\"a \"\"b\"\", c\",RM");
    }

    @Test
    void filtersAsTheServiceDoes() {
        TwilioRoom room = standIn.twilio().room("standup");
        room.recording(r -> r.created(Instant.parse("2026-06-18T09:30:00Z")));
        String failed = room.recording(
                r -> r.created(Instant.parse("2026-06-17T09:30:00Z")).status(Status.FAILED));
        assertThat(run("recordings", "list", PROVIDER, "--status=failed", "--until=2026-06-18", "--room=" + room.sid()))
                .isZero();

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith(failed);
        assertThat(run("recordings", "list", PROVIDER, "--since=7d")).isZero();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void filtersSignalWireItself() {
        var room = standIn.signalWire().room("standup");
        room.recording(r -> r.created(Instant.parse("2026-06-18T09:30:00Z")));
        String old = room.recording(r -> r.created(Instant.parse("2026-06-17T09:30:00Z")));
        assertThat(run(
                        "recordings",
                        "list",
                        "--provider=signalwire",
                        "--until=2026-06-18",
                        "--room=" + room.sessionId()))
                .isZero();

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith(old);
        assertThat(run("rooms", "show", "--provider=signalwire", "standup")).isZero();
        assertThat(lines()).anyMatch(line -> line.matches("name +standup"));
    }

    @Test
    void downloadsAndNamesWhatItCannotDownload() {
        TwilioRoom room = standIn.twilio().room("standup");
        String sid = room.recording(r -> r.size(1000));
        String failed = room.recording(r -> r.status(Status.FAILED));
        assertThat(run("recordings", "download", PROVIDER, "--to", folder.toString(), sid, failed))
                .isEqualTo(ExitCode.FAILED);

        assertThat(lines()).containsExactly(folder.resolve(sid + ".mka").toString());
        assertThat(folder.resolve(sid + ".mka")).hasSize(1000);
        assertThat(errors()).startsWith(failed + ": ");
    }

    @Test
    void asksBeforeItDeletes() {
        String sid = standIn.twilio().room("standup").recording();
        assertThat(run("recordings", "delete", PROVIDER, sid)).isEqualTo(ExitCode.FAILED);
        assertThat(errors())
                .isEqualToIgnoringNewLines("Delete the recording " + sid
                        + " and its media? [y/N] Nothing is deleted. --yes deletes without a question.");
        assertThat(standIn.requests("DeleteRecording")).isEmpty();
        input = "y\n";
        assertThat(run("recordings", "delete", PROVIDER, sid)).isZero();
        assertThat(standIn.requests("DeleteRecording")).hasSize(1);
        input = "";
        assertThat(run("recordings", "delete", PROVIDER, "--yes", sid)).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void archivesAndVerifies() throws IOException {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 3; i++) {
            room.recording(r -> r.size(1000));
        }
        String archive = folder.resolve("archive").toString();
        assertThat(run("archive", PROVIDER, archive, "--verify")).isZero();
        assertThat(lines())
                .containsExactly(
                        "listed 3 = saved 3 + had 0 + failed 0 + without media 0",
                        "2.9 KiB; pages fetched: 1; without media because unfinished: 0; deleted: 0; not deleted: 0",
                        "verified 3 files, 2.9 KiB: 3 intact, 0 missing, 0 changed");
        try (var files = Files.walk(Path.of(archive))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".mka")).toList()) {
                Files.writeString(file, "other");
            }
        }
        assertThat(run("verify", archive)).isEqualTo(ExitCode.FAILED);
        assertThat(errors().lines()).hasSize(3).allMatch(line -> line.contains("its file has changed"));
    }

    @Test
    void readsCredentialsFromAFileThatNobodyElseMayRead() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# of the tests", ""));
        environment.forEach((name, value) -> lines.add(name + " = " + value));
        Path file = Files.write(folder.resolve("credentials"), lines);
        environment.clear();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(run("recordings", "list", PROVIDER, "--credentials=" + file)).isEqualTo(ExitCode.CREDENTIALS);
        assertThat(errors()).isEqualToIgnoringNewLines("Others may read " + file + ": run chmod 600 " + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("recordings", "list", PROVIDER, "--credentials=" + file)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recordings list                          | 3 | There are credentials for both services: add --provider twilio or --provider signalwire",
                "recordings show --provider=twilio RT1    | 2 | Expected a Recording SID (RT and 32 hex digits) but was \"RT1\"",
                "recordings list --since=soon             | 2 | Invalid value for option '--since': \"soon\" is not a time: ",
                "compositions list --provider=signalwire  | 2 | SignalWire has no compositions: use --provider twilio",
                "archive --provider=twilio x --shard=3/2  | 2 | shard must be between 1 and the number of shards but was 3/2",
                "archive --provider=twilio x --shard=1    | 2 | --shard needs two numbers such as 2/4 but has \"1\"",
                "archive --provider=twilio x --max-rate=x | 2 | --max-rate needs a number of bytes such as 500k, 20M or 1G but has \"x\"",
                "recordings list --provider=signalwire --type=audio | 2 | SignalWire's recordings have no type: leave out --type",
                "recordings list --credentials=/nowhere   | 3 | --credentials needs a file that can be read but has \"/nowhere\"",
                "verify nothing-here                      | 1 | There is no archive in nothing-here: it has no tapedeck-archive.json",
                "frobnicate                               | 2 | Unmatched argument at index 0: 'frobnicate'"
            })
    void saysWhatIsWrong(String arguments, int status, String message) {
        assertThat(run(arguments.strip().split(" +", -1))).isEqualTo(status);
        assertThat(errors()).startsWith(message);
        assertThat(lines()).isEmpty();
    }

    @Test
    void anEmptyFolderNameIsNotTheCurrentFolder() {
        for (String command : List.of("archive", "verify")) {
            assertThat(run(command, "")).isEqualTo(ExitCode.USAGE);
            assertThat(errors())
                    .isEqualToIgnoringNewLines("The name of the folder is empty: write . for the current folder");
        }
    }

    @Test
    void theOutputTellsWhyItIsNotComplete() throws IOException {
        Output full = new Output(failing("No space left on device"));
        Output piped = new Output(failing("Broken pipe"));
        for (Output output : List.of(full, piped)) {
            assertThatThrownBy(() -> output.write(1)).isInstanceOf(IOException.class);
        }

        assertThat(full.loss()).hasValue("No space left on device");
        assertThat(piped.loss()).isEmpty();
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void theStatusTellsCredentialsFromAnUnreachableService() {
        standIn.fault("ListRecordings").times(1).status(401);
        assertThat(run("recordings", "list", PROVIDER)).isEqualTo(ExitCode.CREDENTIALS);
        standIn.fault("ListRecordings").times(3).retryAfter(0);
        assertThat(run("recordings", "list", PROVIDER)).isEqualTo(ExitCode.UNREACHABLE);
        environment.put("TWILIO_API_SECRET", "");
        assertThat(run("recordings", "list", PROVIDER)).isEqualTo(ExitCode.CREDENTIALS);
    }

    /** As {@code | head} does. */
    @Test
    void endsWhenNobodyReadsOn() {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 500; i++) {
            room.recording();
        }
        OutputStream closed = failing("Broken pipe");
        assertThat(run(closed, "recordings", "list", PROVIDER, "--format=json")).isZero();

        assertThat(errors()).isEmpty();
        assertThat(standIn.requests("ListRecordings")).hasSizeLessThan(3);
    }

    @Test
    void drawsARoom() throws IOException {
        TwilioRoom room = standIn.twilio().room("standup");
        room.join("ada");
        String sid = room.recording(r -> r.participant("ada").track("mic <1>", TrackKind.AUDIO));
        room.recording(
                r -> r.participant("grace").track("camera", TrackKind.VIDEO).status(Status.FAILED));
        room.composition();
        Path archive = folder.resolve("archive");
        assertThat(run("archive", PROVIDER, archive.toString())).isZero();
        Path page = folder.resolve("room.html");
        assertThat(run("room", PROVIDER, room.sid(), "--archive", archive.toString(), "--html", page.toString()))
                .isZero();

        assertThat(lines()).containsExactly(page.toString());
        assertThat(Files.readString(page))
                .contains("Room standup (" + room.sid() + ")", "ada, audio", "mic &lt;1&gt;")
                .contains(
                        "<td>" + sid + ".mka</td><td>completed</td>",
                        "/" + sid + ".mka</td></tr>",
                        "<td>no</td></tr>",
                        "Compositions",
                        "In the folder of the archive",
                        "ffmpeg -i 20");
        var session = standIn.signalWire().room("daily");
        session.recording();
        assertThat(run("room", "--provider=signalwire", session.sessionId(), "--html", page.toString()))
                .isZero();
        assertThat(Files.readString(page)).contains("Session of daily", "whole room, video");
    }

    @Test
    void namesWhatIsWrongInItsOwnWords() throws IOException {
        assertThat(run("recordings", "list", PROVIDER, "--limit=abc")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).startsWith("Invalid value for option '--limit': \"abc\" is not a number such as 10");
        String archive = folder.resolve("archive").toString();
        assertThat(run("archive", PROVIDER, archive, "--max-rate=0")).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).startsWith("--max-rate needs a number of bytes such as 500k, 20M or 1G but has \"0\"");
        assertThat(run("archive", PROVIDER, archive, "--since=2026-06-02", "--until=2026-06-01"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors()).startsWith("since must be before until");
        standIn.twilio().room("standup").recording();
        assertThat(run("archive", PROVIDER, archive)).isZero();
        assertThat(run("archive", "--provider=signalwire", archive)).isEqualTo(ExitCode.USAGE);
        assertThat(errors()).contains("has provider twilio, but this run has signalwire");
    }

    @Test
    void doesNotDownloadWhatHasNoMedia() {
        TwilioRoom room = standIn.twilio().room("standup");
        String failed = room.recording(r -> r.status(Status.FAILED));
        String processing = room.recording(r -> r.status(Status.PROCESSING));
        assertThat(run("recordings", "download", PROVIDER, failed, processing)).isEqualTo(ExitCode.FAILED);

        assertThat(errors())
                .contains(failed + ": it has no media, because its status is failed")
                .contains(processing + ": it has no media yet, because its status is processing");
    }

    @Test
    void saysByItsStatusThatTheServiceFails() {
        standIn.twilio().room("standup").recording();
        standIn.fault("FetchRecordingMedia").status(503);
        assertThat(run("archive", PROVIDER, folder.resolve("archive").toString()))
                .isEqualTo(ExitCode.UNREACHABLE);

        assertThat(lines()).contains("listed 1 = saved 0 + had 0 + failed 1 + without media 0");
    }

    @Test
    void helpHasExamples() {
        assertThat(run("archive", "--help")).isZero();
        assertThat(lines()).contains("  tapedeck archive /srv/recordings").allMatch(line -> line.length() <= 100);
        assertThat(run("--help")).isZero();
        assertThat(lines()).anyMatch(line -> line.matches(" +archive +Archives the recordings of an account .*"));
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(run("generate-completion")).isZero();
        assertThat(lines()).anyMatch(line -> line.contains("--retry-failed"));
    }
}
