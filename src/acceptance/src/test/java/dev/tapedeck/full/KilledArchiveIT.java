package dev.tapedeck.full;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.TwilioRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code tapedeck archive}, killed at random moments while the service fails now and then: what is in the archive at
 * the end is whole, nothing is missing, and no file was fetched whole twice. {@code -Darchive.kills=200} makes it
 * longer.
 */
@Timeout(1200)
class KilledArchiveIT {
    private static final Path JAR = Artifacts.jar("tapedeck-cli", "-standalone");
    private static final int KILLS = Integer.getInteger("archive.kills", 10);
    private static final long SEED = Long.getLong("archive.seed", System.nanoTime());
    private static final int RECORDINGS = Math.max(600, KILLS * 60);
    private static final int CONCURRENCY = 8;
    private static final Instant NEWEST = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void losesNothingAndFetchesNothingWholeTwice() throws Exception {
        Path archive = folder.resolve("archive");
        Random random = new Random(SEED);
        try (StandIn standIn = StandIn.empty().start()) {
            fill(standIn);
            fail(standIn);
            for (int kill = 0; kill < KILLS; kill++) {
                Process run = archive(standIn, archive);
                // Up to a bit more than the start of a JVM and its share of the work.
                boolean hasEnded = run.waitFor(300 + random.nextInt(1_200), TimeUnit.MILLISECONDS);
                if (hasEnded) {
                    String printed = printed(run);
                    assertThat(run.exitValue()).as(printed).isZero();
                }
                run.destroyForcibly().waitFor();
            }
            Process last = archive(standIn, archive);
            String printed = printed(last);

            assertThat(last.waitFor()).as(printed).isZero();
            assertThat(printed).as("seed " + SEED).contains("failed 0 + without media 0");
            assertThat(files(archive, ".mka")).hasSize(RECORDINGS);
            assertThat(files(archive, ".json")).hasSizeGreaterThan(RECORDINGS);
            assertThat(sumsThatFail(archive)).isEmpty();
            assertWholeOnce(standIn);
            long requests = standIn.requests("ListRecordings").size();
            assertThat(archive(standIn, archive).waitFor()).isZero();
            assertThat(standIn.requests("ListRecordings").size()).isEqualTo((int) requests + 1);
            assertThat(standIn.violations()).isEmpty();
        }
    }

    private static void fill(StandIn standIn) {
        for (int i = 0; i < RECORDINGS; i++) {
            int number = i;
            TwilioRoom room = standIn.twilio().room("room-" + number / 50);
            room.recording(r ->
                    r.created(NEWEST.minus(Duration.ofMinutes(number * 7L))).size(1_000 + number * 97L % 60_000));
        }
    }

    /** As services do: limits, failures, broken connections, links that have expired. */
    private static void fail(StandIn standIn) {
        standIn.fault("ListRecordings").after(2).times(2).retryAfter(0);
        standIn.fault("FetchRecordingMedia").after(30).times(2).status(503);
        standIn.fault("FetchRecordingMedia").after(60).times(2).expiredLink();
        standIn.mediaFault().after(90).times(3).cutAfter(500);
        standIn.mediaFault().after(150).times(1).reset();
    }

    private static Process archive(StandIn standIn, Path archive) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "archive",
                "--provider=twilio",
                "--concurrency=" + CONCURRENCY,
                archive.toString());
        command.environment().putAll(standIn.environment());
        return command.redirectErrorStream(true).start();
    }

    private static String printed(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static List<Path> files(Path archive, String suffix) throws IOException {
        try (Stream<Path> tree = Files.walk(archive)) {
            return tree.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }

    private static List<String> sumsThatFail(Path archive) throws Exception {
        Process check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS")
                .directory(archive.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = printed(check).lines().toList();
        assertThat(Files.readAllLines(archive.resolve("SHA256SUMS")).stream().distinct())
                .hasSize(RECORDINGS);
        return check.waitFor() == 0 ? List.of() : lines;
    }

    /** A file may be asked for again only if its transfer was killed or broken. */
    private static void assertWholeOnce(StandIn standIn) {
        Map<String, List<ReceivedRequest>> byFile = standIn.requests().stream()
                .filter(request -> request.provider() == Provider.STORAGE && request.status() == 200)
                .collect(Collectors.groupingBy(ReceivedRequest::path));
        assertThat(byFile).hasSize(RECORDINGS);
        List<String> again = new ArrayList<>();
        byFile.forEach((path, requests) -> {
            if (requests.size() > 1) {
                again.add(path);
            }
        });
        int broken = 4;
        assertThat(again).as("seed " + SEED).hasSizeLessThanOrEqualTo(KILLS * CONCURRENCY + broken);
    }
}
