package dev.tapedeck.signalwire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.Wire;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A listing whose records are deleted one by one. Like SignalWire, the server names the last record of a page in the
 * token of the next, and refuses the token with 422 once that record is gone.
 */
@Timeout(60)
class DeleteWhileListingTest {
    private static final String PROJECT = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final String PATH = "/api/video/room_recordings";
    private static final int RECORDINGS = 7;

    private final Map<String, CountDownLatch> deletions = new ConcurrentHashMap<>();
    private final List<String> ids = IntStream.range(0, RECORDINGS)
            .mapToObj(number -> PROJECT.replaceFirst(".$", "" + number))
            .toList();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int largest = RECORDINGS;
    private HttpServer server;
    private SignalWireVideo signalWire;

    @BeforeEach
    void serve() throws IOException {
        ids.forEach(id -> deletions.put(id, new CountDownLatch(1)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext(PATH, this::answer);
        server.start();
        signalWire = SignalWireVideo.builder()
                .project(PROJECT, "s3cret")
                .baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .options(Wire.once())
                .build();
    }

    @AfterEach
    void stop() {
        signalWire.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void prefetchReachesAllRecords(int pageSize) {
        List<String> seen = new ArrayList<>();

        signalWire
                .roomRecordings()
                .list(ListRoomRecordingsRequest.builder().pageSize(pageSize).build())
                .prefetch()
                .forEach(recording -> {
                    seen.add(recording.id().value());
                    signalWire.roomRecordings().delete(recording.id());
                });

        assertThat(seen).containsExactlyElementsOf(ids);
        assertThat(deletions.values()).allMatch(deletion -> deletion.getCount() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void prefetchOfTheNeutralViewReachesAllRecords(int pageSize) {
        largest = pageSize;
        RecordingSource source = RecordingSource.of(signalWire);
        List<String> seen = new ArrayList<>();

        source.list().prefetch().forEach(recording -> {
            seen.add(recording.id());
            source.delete(recording.id());
        });

        assertThat(seen).containsExactlyElementsOf(ids);
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            deletion(exchange.getRequestURI().getPath().substring(PATH.length() + 1))
                    .countDown();
            answer(exchange, 204, "");
            return;
        }
        Map<String, String> query = List.of(exchange.getRequestURI().getQuery().split("&")).stream()
                .map(parameter -> parameter.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        String token = query.get("page_token");
        if (token != null && isDeletedSoon(token)) {
            answer(exchange, 422, "{\"errors\":[{\"code\":\"invalid_page_token\",\"message\":\"is invalid\"}]}");
        } else {
            answer(
                    exchange,
                    200,
                    page(ids.indexOf(token) + 1, Math.min(largest, Integer.parseInt(query.get("page_size")))));
        }
    }

    private CountDownLatch deletion(String id) {
        return Objects.requireNonNull(deletions.get(id));
    }

    /** Looks at the token late, so that a deletion that may come before it does. */
    private boolean isDeletedSoon(String id) {
        try {
            return deletion(id).await(200, TimeUnit.MILLISECONDS);
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

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.close();
    }
}
