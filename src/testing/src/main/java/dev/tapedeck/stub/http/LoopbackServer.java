package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.stub.Exchange;
import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.ReceivedRequest;
import dev.tapedeck.stub.RequestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One {@link Service} on a port of 127.0.0.1, over HTTP/1.1 with keep-alive, answered by a few daemon threads. */
public final class LoopbackServer implements AutoCloseable {

    private final Service service;
    private final RequestLog journal;
    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger served = new AtomicInteger();

    private LoopbackServer(Service service, RequestLog journal, HttpServer server) {
        this.service = service;
        this.journal = journal;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(service.threads(), task -> {
            Thread thread = new Thread(task, "stand-in " + service.provider());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The service on that port, listening; port 0 stands for any free one. */
    public static LoopbackServer start(Service service, int port, RequestLog journal) {
        // The JDK's server sends head and body in two writes and has no option for TCP_NODELAY but this property, read
        // when its first instance is made: without it each answer waits 40 ms for the client's delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            LoopbackServer started = new LoopbackServer(service, journal, HttpServer.create(address, 0));
            started.server.setExecutor(started.threads);
            started.server.createContext("/", started::handle);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("No server for " + service.provider() + " on port " + port, e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The end of the service: connections are cut, answers under way among them. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = request(exchange);
            Response answer = answer(request);
            // Before it is sent, so that whoever has the answer finds the request in the journal.
            journal.add(received(request, answer.status()));
            if (service.provider() != Provider.STORAGE) {
                journal.show(Exchange.of(service.provider(), request, answer));
            }
            new ResponseWriter(answer).sendTo(exchange);
        }
    }

    private Request request(HttpExchange exchange) throws IOException {
        // Read even where nobody wants it: an unread body would be taken for the next request.
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        URI asked = exchange.getRequestURI();
        String query =
                Optional.ofNullable(asked.getRawQuery()).map(raw -> "?" + raw).orElse("");
        URI url = URI.create(url() + asked.getRawPath() + query);
        return new Request(exchange.getRequestMethod(), url, headers(exchange), body, Map.of());
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }

    private Response answer(Request request) {
        Map<String, String> id = service.dialect().requestId(served.incrementAndGet());
        try {
            return service.answer(request).with(id);
        } catch (RuntimeException | Error e) {
            journal.add(e);
            return service.dialect().answer(RequestException.broken()).with(id);
        }
    }

    private ReceivedRequest received(Request request, int status) {
        String query = Optional.ofNullable(request.url().getRawQuery()).orElse("");
        boolean authorized = request.header("authorization").isPresent();
        return new ReceivedRequest(service.provider(), request.method(), request.path(), query, status, authorized);
    }
}
