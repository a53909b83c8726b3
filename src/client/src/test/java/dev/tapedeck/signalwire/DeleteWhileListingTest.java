package dev.tapedeck.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A listing whose records are deleted one by one. Like SignalWire's, the server's page token names the last record of
 * the previous page, and is refused with 422 once that record is deleted.
 */
@Timeout(60)
class DeleteWhileListingTest {
    private static final String PROJECT = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final String PATH = "/api/video/room_recordings";
    private static final int RECORDINGS = 7;

    private final List<String> ids = IntStream.range(0, RECORDINGS)
            .mapToObj(number -> PROJECT.replaceFirst(".$", "" + number))
            .toList();
    private final Map<String, CountDownLatch> deletions =
            ids.stream().collect(Collectors.toMap(id -> id, id -> new CountDownLatch(1)));
    private volatile int largest = RECORDINGS;
    private final SocketServer server = SocketServer.by((number, request) -> response(request));
    private final SignalWireVideo signalWire = Wire.signalWire(server.url());

    @AfterEach
    void stop() {
        signalWire.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void prefetchReachesAllRecords(int pageSize) {
        List<String> seen = new ArrayList<>();

        signalWire
                .recordings()
                .list(ListRoomRecordingsRequest.builder().pageSize(pageSize).build())
                .prefetch()
                .forEach(recording -> {
                    seen.add(recording.id().value());
                    signalWire.recordings().delete(recording.id());
                });

        assertThat(seen).containsExactlyElementsOf(ids);
        assertThat(deletions.values()).allMatch(deletion -> deletion.getCount() == 0);
    }

    @Test
    void prefetchOfTheNeutralViewReachesAllRecords() {
        largest = 2;
        RecordingSource source = RecordingSource.of(signalWire);
        List<String> seen = new ArrayList<>();

        source.list().prefetch().forEach(recording -> {
            seen.add(recording.id());
            source.delete(recording.id());
        });

        assertThat(seen).containsExactlyElementsOf(ids);
    }

    private RawResponse response(String request) {
        String target = request.split(" ", 3)[1];
        if (request.startsWith("DELETE")) {
            deletion(target.substring(PATH.length() + 1)).countDown();
            return RawResponse.empty(204);
        }
        Map<String, String> query = Arrays.stream(
                        target.substring(target.indexOf('?') + 1).split("&"))
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        String token = query.getOrDefault("page_token", "");
        return isDeletedSoon(token)
                ? RawResponse.json(422, "{\"errors\":[{\"code\":\"invalid_page_token\",\"message\":\"is invalid\"}]}")
                : RawResponse.json(
                        page(ids.indexOf(token) + 1, Math.min(largest, Integer.parseInt(query.get("page_size")))));
    }

    private CountDownLatch deletion(String id) {
        return Objects.requireNonNull(deletions.get(id));
    }

    /** Checks the token late, so that a deletion that may precede it does. */
    private boolean isDeletedSoon(String id) {
        try {
            return !id.isEmpty() && deletion(id).await(150, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String page(int from, int size) {
        List<String> records = ids.subList(from, Math.min(ids.size(), from + size));
        String next = from + size < ids.size()
                ? ",\"next\":\"" + PATH + "?page_number=1&page_size=" + size + "&page_token="
                        + records.get(records.size() - 1) + "\""
                : "";
        String data = records.stream()
                .map(id -> "{\"id\":\"" + id + "\",\"status\":\"completed\"}")
                .collect(Collectors.joining(","));
        return "{\"links\":{\"self\":\"" + PATH + "\"" + next + "},\"data\":[" + data + "]}";
    }
}
