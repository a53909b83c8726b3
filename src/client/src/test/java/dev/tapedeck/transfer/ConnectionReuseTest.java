package dev.tapedeck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.media.Download;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many files take as many connections as there are transfers at once, run after run. */
@Timeout(30)
class ConnectionReuseTest {
    private static final int AT_ONCE = 12;

    @TempDir
    Path directory;

    private final CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    private final Set<InetSocketAddress> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(threads);
        server.createContext("/v1", exchange -> {
            exchange.getResponseHeaders().set("Location", url() + "/file");
            answer(exchange, 302);
        });
        server.createContext("/file", exchange -> {
            connections.add(exchange.getRemoteAddress());
            meet();
            answer(exchange, 200);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theNextRunTakesTheConnectionsOfTheOneBefore() {
        List<RecordingSid> sids = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> RecordingSid.of(String.format("RT%032x", number)))
                .toList();
        try (TwilioVideo twilio =
                TwilioVideo.builder().apiKey("SK1", "s3cret").baseUrl(url()).build()) {
            for (int run = 0; run < 5; run++) {
                twilio.recordings()
                        .downloadAllBySid(sids, sid -> directory.resolve(sid.value()))
                        .withConcurrency(AT_ONCE)
                        .forEach(Download::fileOrThrow);
            }
        }

        // The service's own connections lead to the same address here, and may be taken for files too.
        assertThat(connections).hasSizeLessThanOrEqualTo(2 * AT_ONCE);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private void meet() {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
