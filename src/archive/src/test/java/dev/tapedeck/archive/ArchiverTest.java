package dev.tapedeck.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.RecordingSetup.Status;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TestClock;
import dev.tapedeck.stub.TrackKind;
import dev.tapedeck.stub.TwilioRoom;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives of stand-ins. */
@Timeout(120)
class ArchiverTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at(NOW);
    private final StandIn standIn = StandIn.empty().clock(clock).start();
    private final TwilioVideo twilio =
            TwilioVideo.builder().environment(standIn.environment()).build();
    private final SignalWireVideo signalWire =
            SignalWireVideo.builder().environment(standIn.environment()).build();

    @AfterEach
    void close() {
        twilio.close();
        signalWire.close();
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
        assertThat(standIn.violations()).isEmpty();
    }

    private ArchiveOptions.Builder options() {
        return ArchiveOptions.builder().clock(clock);
    }

    private Archiver archiver(ArchiveOptions.Builder options) {
        return Archiver.of(ArchiveSource.of(twilio), folder).withOptions(options.build());
    }

    private ArchiveSummary run() throws InterruptedException {
        return archiver(options()).run();
    }

    private void assertSumsHold() throws Exception {
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(check.getInputStream().readAllBytes(), UTF_8);
        assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue()).as(printed).isZero();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void savesFilesWithTheirObjectsRoomsAndSums() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        Instant created = Instant.parse("2026-06-18T09:30:00Z");
        String audio = room.recording(r -> r.created(created).size(5_000));
        String video = room.recording(r -> r.created(created).size(7_000).track("camera", TrackKind.VIDEO));
        ArchiveSummary summary = run();

        assertThat(summary).isEqualTo(new ArchiveSummary(2, 2, 0, 0, 0, 0, 0, 0, 12_000, 1, false));
        String day = "2026/06/18/" + room.sid() + "/";
        List<String> expected = new ArrayList<>(List.of(
                day + audio + ".json",
                day + audio + ".mka",
                day + "room.json",
                day + video + ".json",
                day + video + ".mkv",
                "SHA256SUMS",
                "journal.jsonl",
                "tapedeck-archive.json"));
        Collections.sort(expected);
        assertThat(files()).isEqualTo(expected);
        assertThat(folder.resolve(day + audio + ".mka")).hasSize(5_000);
        assertThat(Files.readString(folder.resolve(day + audio + ".json")))
                .contains("\"sid\":\"" + audio + "\"", "\"track_name\":\"microphone\"");
        assertThat(Files.readString(folder.resolve(day + "room.json"))).contains("\"unique_name\":\"standup\"");
        assertThat(Files.readString(folder.resolve("tapedeck-archive.json")))
                .contains("\"provider\": \"twilio\"", "\"account\": \"" + standIn.twilioAccountSid() + "\"");
        assertSumsHold();
    }

    @Test
    void anotherRunAsksForOnePage() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 250; i++) {
            int minutes = i;
            room.recording(r -> r.created(NOW.minus(Duration.ofDays(3)).plusSeconds(minutes * 60L))
                    .size(100));
        }
        assertThat(run().pages()).isEqualTo(3);
        int before = standIn.requests().size();
        ArchiveSummary again = run();

        assertThat(again.listed()).isZero();
        assertThat(standIn.requests()).hasSize(before + 1);
    }

    @Test
    void archivesWhatIsNew() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        room.recording(r -> r.size(100));
        run();
        clock.advance(Duration.ofDays(1));
        String second = room.recording(r -> r.size(100));
        ArchiveSummary summary = run();

        // The last hour before the first run is listed again.
        assertThat(summary).isEqualTo(new ArchiveSummary(2, 1, 1, 0, 0, 0, 0, 0, 100, 1, false));
        assertThat(files()).anyMatch(name -> name.endsWith(second + ".mka"));
        assertSumsHold();
    }

    @Test
    void looksAgainAtTheDaysOfUnfinishedRecordings() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        room.recording(r -> r.created(NOW).completedAfter(Duration.ofDays(5)).size(100));
        room.recording(r -> r.created(NOW).size(100));
        room.recording(r -> r.status(Status.FAILED));
        ArchiveSummary first = run();
        assertThat(first).isEqualTo(new ArchiveSummary(3, 1, 0, 0, 2, 1, 0, 0, 100, 1, false));

        clock.advance(Duration.ofDays(2));
        ArchiveSummary second = run();
        assertThat(second.unfinished()).isEqualTo(1);
        clock.advance(Duration.ofDays(4));
        ArchiveSummary third = run();
        assertThat(third.pages()).as("what is new, and the open day").isEqualTo(2);
        assertThat(third.saved()).isEqualTo(1);
        assertThat(third.listed()).isEqualTo(third.saved() + third.had() + third.failed() + third.withoutMedia());
        assertThat(run().pages()).as("no day is open").isEqualTo(1);
        assertSumsHold();
    }

    @Test
    void namesWhatItCannotSaveAndTriesAgainIfAsked() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        String whole = room.recording(r -> r.size(1000));
        standIn.mediaFault().html();
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        ArchiveListener listener = new ArchiveListener() {
            @Override
            public void failed(String id, String reason) {
                failures.add(id + ": " + reason);
            }
        };
        ArchiveSummary summary = archiver(options()).run(listener);

        assertThat(summary.failed()).isEqualTo(1);
        assertThat(summary.isComplete()).isFalse();
        assertThat(failures).singleElement().asString().startsWith(whole + ": ");
        standIn.reset();
        room = standIn.twilio().room("standup");
        room.recording(r -> r.size(1000));
        assertThat(run().failed()).as("a later run counts it, and does not try").isEqualTo(1);
        assertThat(standIn.requests("FetchRecordingMedia")).isEmpty();
        ArchiveSummary retried = archiver(options().retryFailed()).run();
        assertThat(retried.saved()).isEqualTo(1);
        assertThat(retried.failed()).isZero();
        assertSumsHold();
    }

    @Test
    void triesAgainByItselfAfterATransientFailure() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(1000));
        var fault = standIn.fault("FetchRecordingMedia").status(503);
        assertThat(run().failed()).isEqualTo(1);
        fault.remove();

        ArchiveSummary second = run();
        assertThat(second).isEqualTo(new ArchiveSummary(1, 1, 0, 0, 0, 0, 0, 0, 1000, 1, false));
    }

    @Test
    void recordingsThatWereDeletedMeanwhileAreGone() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(1000));
        standIn.fault("FetchRecordingMedia").status(404);
        standIn.fault("FetchRecording").status(404);

        assertThat(run()).isEqualTo(new ArchiveSummary(1, 0, 0, 0, 1, 0, 0, 0, 0, 1, false));
        assertThat(Files.readString(folder.resolve("journal.jsonl"))).contains("\"kind\":\"gone\"");
    }

    @Test
    void goesOnWhereAKilledRunEnded() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 250; i++) {
            room.recording(r -> r.created(NOW.minus(Duration.ofDays(3))).size(100));
        }
        run();
        List<String> lines = Files.readAllLines(folder.resolve("journal.jsonl"));
        List<String> sums = Files.readAllLines(folder.resolve("SHA256SUMS"));
        int firstPage = indexOf(lines, "\"kind\":\"page\"");
        // As if the process had ended after the first page and some of the second, in the middle of a line.
        Files.writeString(
                folder.resolve("journal.jsonl"),
                String.join("\n", lines.subList(0, firstPage + 40)) + "\n{\"kind\":\"saved\",\"id\":\"RT");
        Files.writeString(folder.resolve("SHA256SUMS"), String.join("\n", sums.subList(0, firstPage + 20)) + "\n0123");
        standIn.reset();
        room = standIn.twilio().room("standup");
        for (int i = 0; i < 250; i++) {
            room.recording(r -> r.created(NOW.minus(Duration.ofDays(3))).size(100));
        }
        ArchiveSummary summary = run();

        assertThat(summary.failed()).isZero();
        assertThat(standIn.requests("ListRecordings"))
                .as("the second page, the third, and what is new")
                .hasSize(3);
        assertThat(standIn.requests())
                .as("files that are there are not downloaded again")
                .noneMatch(request -> request.provider() == Provider.STORAGE);
        assertThat(Files.readAllLines(folder.resolve("SHA256SUMS")).stream().distinct())
                .hasSize(250);
        assertSumsHold();
        assertThat(Archiver.verify(folder, ArchiveListener.NONE).intact()).isEqualTo(250);
    }

    private static int indexOf(List<String> lines, String text) {
        int index = 0;
        while (!lines.get(index).contains(text)) {
            index++;
        }
        return index;
    }

    @Test
    void deletesWhatIsVerifiedAndNothingElse() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        String intact = room.recording(r -> r.size(1000));
        String changed = room.recording(r -> r.size(1000));
        run();
        Path file;
        try (Stream<Path> tree = Files.walk(folder)) {
            file = tree.filter(path -> path.endsWith(changed + ".mka"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        ArchiveSummary summary = archiver(options().deleteAfter()).run();

        assertThat(summary.deleted()).isEqualTo(1);
        assertThat(summary.notDeleted()).isEqualTo(1);
        assertThat(summary.isComplete()).isFalse();
        assertThat(summary.listed()).isEqualTo(summary.had());
        assertThat(standIn.requests("DeleteRecording"))
                .singleElement()
                .satisfies(request -> assertThat(request.path()).endsWith(intact));
        assertThat(archiver(options().deleteAfter()).run().deleted()).isZero();
    }

    @Test
    void countsWhatSomebodyElseDeletedAsDeleted() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        String sid = room.recording(r -> r.size(1000));
        run();
        twilio.recordings().delete(RecordingSid.of(sid));

        assertThat(archiver(options().deleteAfter()).run().deleted()).isEqualTo(1);
        assertThat(archiver(options().deleteAfter()).run().deleted()).isZero();
    }

    @Test
    void refusesAJournalWithoutSettings() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(10));
        run();
        Files.delete(folder.resolve("tapedeck-archive.json"));

        assertThatThrownBy(this::run)
                .isInstanceOf(ArchiveException.class)
                .hasMessage(
                        "The archive " + folder + " has a journal but no tapedeck-archive.json, which says what it is"
                                + " of: restore that file, or use another folder");
    }

    @Test
    void namesTheDamagedLineOfAJournal() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(10));
        run();
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("journal.jsonl")));
        lines.set(1, "{\"kind\":\"saved\",\"id\":\"RT");
        Files.write(folder.resolve("journal.jsonl"), lines);

        assertThatThrownBy(this::run)
                .isInstanceOf(ArchiveException.class)
                .hasMessageStartingWith("Line 2 of the journal " + folder.resolve("journal.jsonl") + " is damaged. ");
    }

    @Test
    void missesTheObjectsOfRecordings() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(10));
        run();
        String object = files().stream()
                .filter(name -> name.matches(".*RT\\w+\\.json"))
                .findFirst()
                .orElseThrow();
        Files.delete(folder.resolve(object));

        assertThat(Archiver.verify(folder, ArchiveListener.NONE)).isEqualTo(new ArchiveVerification(1, 0, 1, 0, 10));
    }

    @Test
    void verificationFindsMissingAndChangedFiles() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 3; i++) {
            room.recording(r -> r.size(100));
        }
        run();
        List<String> media =
                files().stream().filter(name -> name.endsWith(".mka")).toList();
        Files.delete(folder.resolve(media.get(0)));
        Files.writeString(folder.resolve(media.get(1)), "other");

        assertThat(Archiver.verify(folder, ArchiveListener.NONE)).isEqualTo(new ArchiveVerification(3, 1, 1, 1, 105));
        assertThatThrownBy(() -> Archiver.verify(folder.resolve("2026"), ArchiveListener.NONE))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("There is no archive in " + folder.resolve("2026") + ": it has no tapedeck-archive.json");
    }

    @Test
    void shardsShareAnAccount() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 60; i++) {
            room.recording(r -> r.size(10));
        }
        long all = 0;
        for (int shard = 1; shard <= 3; shard++) {
            ArchiveSummary part = Archiver.of(ArchiveSource.of(twilio), folder.resolve("shard" + shard))
                    .withOptions(options().shard(shard, 3).build())
                    .run();
            assertThat(part.saved()).isBetween(5L, 40L);
            all += part.saved();
        }
        assertThat(all).isEqualTo(60);
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(1000));
        Path other = folder.resolve("new");

        assertThat(Archiver.of(ArchiveSource.of(twilio), other)
                        .withOptions(options().dryRun().build())
                        .run())
                .isEqualTo(new ArchiveSummary(1, 1, 0, 0, 0, 0, 0, 0, 1000, 1, false));
        assertThat(other).doesNotExist();
    }

    @Test
    void archivesSignalWireToo() throws Exception {
        var room = standIn.signalWire().room("standup");
        String id = room.recording(r -> r.size(1000));
        room.recording(r -> r.created(NOW).completedAfter(Duration.ofDays(1)).size(100));
        Archiver archiver = Archiver.of(ArchiveSource.of(signalWire, standIn.signalWireProjectId()), folder)
                .withOptions(options().build());

        assertThat(archiver.run()).isEqualTo(new ArchiveSummary(2, 1, 0, 0, 1, 1, 0, 0, 1000, 1, false));
        clock.advance(Duration.ofDays(1));
        assertThat(archiver.run()).isEqualTo(new ArchiveSummary(2, 1, 1, 0, 0, 0, 0, 0, 100, 1, false));
        assertThat(files()).anyMatch(name -> name.endsWith(room.sessionId() + "/" + id + ".mp4"));
        assertSumsHold();
    }

    @Test
    void refusesAnotherAccountProviderOrFilter() throws Exception {
        standIn.twilio().room("standup").recording(r -> r.size(10));
        run();

        assertThatThrownBy(() -> Archiver.of(ArchiveSource.of(signalWire, standIn.signalWireProjectId()), folder)
                        .run())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("has provider twilio, but this run has signalwire: use another folder");
        assertThatThrownBy(() -> archiver(options().since(NOW)).run())
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(
                        "has no \"since\", but this run has 2026-11-30T12:00:00Z: use another folder, or leave that out");
    }

    @Test
    void archivesARange() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        room.recording(r -> r.created(NOW.minus(Duration.ofDays(9))).size(10));
        String inside =
                room.recording(r -> r.created(NOW.minus(Duration.ofDays(5))).size(10));
        room.recording(r -> r.created(NOW).size(10));
        ArchiveOptions.Builder range =
                options().since(NOW.minus(Duration.ofDays(7))).until(NOW.minus(Duration.ofDays(3)));

        assertThat(archiver(range).run().saved()).isEqualTo(1);
        assertThat(files())
                .filteredOn(name -> name.endsWith(".mka"))
                .singleElement()
                .asString()
                .contains(inside);
        assertThat(archiver(range).run().pages())
                .as("all of the range is listed")
                .isZero();
    }

    @Test
    void keepsItsTimesAndExtendsThem() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int day = 0; day < 10; day++) {
            Instant created = NOW.minus(Duration.ofDays(day)).minusSeconds(60);
            room.recording(r -> r.created(created).size(10));
        }
        Instant since = NOW.minus(Duration.ofDays(7));
        Instant until = NOW.minus(Duration.ofDays(3));

        assertThat(archiver(options().since(since).until(until)).run().saved()).isEqualTo(4);
        assertThat(run().listed()).as("a run that leaves both out").isZero();
        assertThat(archiver(options().since(since.plusSeconds(1))).run().listed())
                .as("as seven days ago moves on")
                .isZero();
        assertThat(archiver(options().until(NOW.minus(Duration.ofDays(1))))
                        .run()
                        .saved())
                .isEqualTo(2);
        assertThat(run().listed()).isZero();
        assertThatThrownBy(
                        () -> archiver(options().since(since.minusSeconds(1))).run())
                .isInstanceOf(ArchiveMismatchException.class)
                .hasMessage("The archive " + folder
                        + " has since 2026-11-23T12:00:00Z, but this run has 2026-11-23T11:59:59Z: use another folder,"
                        + " or leave that out");
        assertThatThrownBy(() -> archiver(options().until(until)).run()).isInstanceOf(ArchiveMismatchException.class);
    }

    @Test
    void keepsItsShard() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 40; i++) {
            room.recording(r -> r.size(10));
        }
        ArchiveSummary first = archiver(options().shard(2, 4)).run();

        assertThat(first.saved()).isPositive().isLessThan(30);
        assertThat(run().had()).isEqualTo(first.saved());
        assertThatThrownBy(() -> archiver(options().shard(1, 4)).run()).isInstanceOf(ArchiveMismatchException.class);
    }

    /** The service can filter only by whole days there. */
    @Test
    void unfinishedDaysKeepToTheRange() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        room.recording(r -> r.created(NOW.minus(Duration.ofDays(5))).size(10));
        room.recording(r -> r.created(NOW.minus(Duration.ofDays(5)).plusSeconds(3600))
                .size(10)
                .status(Status.PROCESSING));
        ArchiveOptions.Builder range =
                options().since(NOW.minus(Duration.ofDays(5)).plusSeconds(60));

        assertThat(archiver(range).run()).isEqualTo(new ArchiveSummary(1, 0, 0, 0, 1, 1, 0, 0, 0, 1, false));
        clock.advance(Duration.ofHours(2));
        assertThat(run().listed()).isEqualTo(1);
    }

    /** It has no filter for them, so all are listed. */
    @Test
    void archivesARangeOfSignalWire() throws Exception {
        var room = standIn.signalWire().room("daily");
        room.recording(r -> r.created(NOW.minus(Duration.ofDays(9))).size(10));
        String inside =
                room.recording(r -> r.created(NOW.minus(Duration.ofDays(5))).size(10));
        room.recording(r -> r.created(NOW).size(10));
        Archiver archiver = Archiver.of(ArchiveSource.of(signalWire, standIn.signalWireProjectId()), folder)
                .withOptions(options()
                        .since(NOW.minus(Duration.ofDays(7)))
                        .until(NOW.minus(Duration.ofDays(3)))
                        .build());

        assertThat(archiver.run()).isEqualTo(new ArchiveSummary(1, 1, 0, 0, 0, 0, 0, 0, 10, 1, false));
        assertThat(files()).anyMatch(name -> name.endsWith(inside + ".mp4"));
    }

    @Test
    void refusesARangeWithoutTime() {
        assertThatThrownBy(() -> options().since(NOW).until(NOW).build())
                .hasMessage("since must be before until but 2026-11-30T12:00:00Z is not before 2026-11-30T12:00:00Z");
    }

    @Test
    void saysThatTheServiceFailedAtTheEnd() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 5; i++) {
            room.recording(r -> r.size(10));
        }
        standIn.fault("FetchRecordingMedia").status(503);

        assertThat(run()).isEqualTo(new ArchiveSummary(5, 0, 0, 5, 0, 0, 0, 0, 0, 1, true));
    }

    @Test
    void onlyOneProcessHasAnArchive() throws Exception {
        try (ArchiveFolder taken = ArchiveFolder.open(folder)) {
            assertThat(taken.journal()).hasFileName("journal.jsonl");
            assertThatThrownBy(this::run)
                    .isInstanceOf(ArchiveException.class)
                    .hasMessage("The archive " + folder + " is in use by process "
                            + ProcessHandle.current().pid()
                            + ": wait until that ends, or archive into another folder");
        }
    }

    @Test
    void wrongCredentialsEndTheRun() {
        try (TwilioVideo wrong = TwilioVideo.builder()
                .baseUrl(standIn.twilioUrl())
                .apiKey(standIn.twilioApiKey(), "0123456789abcdef0123456789abcdef")
                .build()) {
            assertThatThrownBy(
                            () -> Archiver.of(ArchiveSource.of(wrong), folder).run())
                    .isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void anExpiredTokenStartsTheListingAgain() throws Exception {
        TwilioRoom room = standIn.twilio().room("standup");
        for (int i = 0; i < 150; i++) {
            room.recording(r -> r.size(10));
        }
        standIn.fault("ListRecordings").after(1).times(1).status(400);

        ArchiveSummary summary = run();
        assertThat(summary.saved()).isEqualTo(150);
        assertThat(summary.listed()).isEqualTo(150);
    }
}
