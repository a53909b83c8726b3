package dev.tapedeck.transfer;

import static dev.tapedeck.transfer.StorageResponses.FILE;
import static dev.tapedeck.transfer.StorageResponses.V1;
import static dev.tapedeck.transfer.StorageResponses.beginning;
import static dev.tapedeck.transfer.StorageResponses.part;
import static dev.tapedeck.transfer.StorageResponses.rest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.RawResponse.End;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broken transfer resumes at its position if the host proves that the file is the same. */
class ResumeTest {
    private static final Pattern RANGE = Pattern.compile("Range: bytes=(\\d+)-");

    @TempDir
    Path directory;

    @Test
    void requestsTheRestOfTheSameFile() {
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), rest(100_000))) {
            Path saved = storage.saveIn(directory);

            assertThat(saved).hasBinaryContent(FILE);
            assertThat(storage.headers("Range")).containsExactly("-", "bytes=100000-");
            assertThat(storage.headers("If-Range")).containsExactly("-", "\"v1\"");
            assertThat(storage.headers("Accept-Encoding")).containsOnly("identity");
            assertThat(storage.headers("Authorization")).containsOnly("-");
        }
    }

    @Test
    void fetchesANewLinkEachTime() {
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), rest(100_000))) {
            storage.saveIn(directory);

            assertThat(storage.links()).isEqualTo(2);
            assertThat(storage.requests().get(0)).startsWith("GET /file?Signature=1 ");
            assertThat(storage.requests().get(1)).startsWith("GET /file?Signature=2 ");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "RESET", "STALLED"})
    void resumesHoweverItBreaks(End end) {
        SocketServer host = SocketServer.by((number, head) -> {
            Matcher range = RANGE.matcher(head);
            return range.find()
                    ? rest(Integer.parseInt(range.group(1)))
                    : beginning(V1, FILE, 200_000).then(end);
        });
        try (Storage storage = Storage.of(
                host,
                options ->
                        options.toBuilder().readTimeout(Duration.ofMillis(100)).build())) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.requests()).hasSize(2);
        }
    }

    @Test
    void resetsTheFailureCountAfterProgress() {
        RawResponse[] answers = new RawResponse[31];
        answers[0] = beginning(V1, FILE, 10_000);
        for (int i = 1; i <= 30; i++) {
            int from = i * 10_000;
            answers[i] = part("bytes " + from + "-299999/300000|" + V1, from, from + 10_000);
        }
        try (Storage storage = Storage.giving(answers)) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.pauses()).hasSize(29).allMatch(pause -> pause.toMillis() <= 500);
        }
    }

    @Test
    void countsFailuresWithoutProgress() {
        RawResponse busy = StorageResponses.refusal(503, "");
        RawResponse first = beginning(V1, FILE, 100_000);
        try (Storage storage = Storage.giving(first, busy, rest(100_000))) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.headers("Range")).containsExactly("-", "bytes=100000-", "bytes=100000-");
        }
    }

    @Test
    void resumesByLastModifiedWithoutAStrongETag() {
        String headers = "ETag: W/\"v1\"|Last-Modified: Sat, 21 Nov 2026 12:00:00 GMT";
        RawResponse rest = part("bytes 100000-299999/300000|" + headers, 100_000, 300_000);
        try (Storage storage = Storage.giving(beginning(headers, FILE, 100_000), rest)) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.headers("If-Range")).containsExactly("-", "Sat, 21 Nov 2026 12:00:00 GMT");
        }
    }

    @Test
    void resumesAfterAResponseOfTheWrongLength() {
        RawResponse empty = StorageResponses.whole("ETag: \"v2\"", new byte[0]);
        RawResponse first = beginning(V1, FILE, 100_000);
        try (Storage storage = Storage.giving(first, empty, rest(100_000))) {
            Path saved = storage.media()
                    .withExpectedSize(FILE.length)
                    .saveTo(directory.resolve("track.mkv"))
                    .path();

            assertThat(saved).hasBinaryContent(FILE);
            assertThat(storage.headers("Range")).containsExactly("-", "bytes=100000-", "bytes=100000-");
        }
    }

    @Test
    void doesNotEndAtARestThatIsTooShort() {
        RawResponse less = part("bytes 100000-299999/300000|" + V1, 100_000, 250_000);
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), less, rest(250_000))) {
            assertThat(storage.saveIn(directory)).hasBinaryContent(FILE);
            assertThat(storage.headers("Range")).containsExactly("-", "bytes=100000-", "bytes=250000-");
        }
    }

    @Test
    void reportsAttemptsToAnObserver() {
        try (Storage storage = Storage.giving(beginning(V1, FILE, 100_000), rest(100_000))) {
            storage.saveIn(directory);

            assertThat(storage.attempts()).extracting(Attempt::number).containsExactly(1, 2);
            assertThat(storage.attempts())
                    .extracting(Attempt::status)
                    .containsExactly(OptionalInt.of(200), OptionalInt.of(206));
            assertThat(storage.attempts().get(0).failure()).isPresent();
            assertThat(storage.attempts().get(0).pause())
                    .contains(storage.pauses().get(0));
            assertThat(storage.attempts().get(1).failure()).isEmpty();
        }
    }
}
