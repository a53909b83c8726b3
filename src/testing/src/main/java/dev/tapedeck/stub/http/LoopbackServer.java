package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

/** Serves one {@link Service} on a port of 127.0.0.1, over HTTP/1.1 with keep-alive, on a few daemon threads. */
public final class LoopbackServer implements AutoCloseable {

    private final Service service;
    private final Listener listener;
    private final HttpServer server;
    private final ExecutorService threads;
    private final AtomicInteger requests = new AtomicInteger();

    /** Observes every exchange, on the server's threads, several at once. */
    public interface Listener {

        /** Called before the response is sent, so that a client that has the response finds its request recorded. */
        void answered(Request request, Response response);

        /** Called when an operation throws anything but a {@link RequestException}; the client gets a 500. */
        void failed(Throwable failure);
    }

    private LoopbackServer(Service service, Listener listener, HttpServer server) {
        this.service = service;
        this.listener = listener;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(service.threads(), task -> {
            Thread thread = new Thread(task, "stand-in " + service.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts a server on that port; 0 takes any free port.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackServer start(Service service, int port, Listener listener) {
        // The JDK's server sends head and body in two writes. This property, read when the first server is created, is
        // its only way to set TCP_NODELAY, without which each response waits 40 ms for the client's delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            LoopbackServer started = new LoopbackServer(service, listener, HttpServer.create(address, 0));
            started.server.setExecutor(started.threads);
            started.server.createContext("/", started::handle);
            started.server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("No server for " + service.name() + " on port " + port, e);
        }
    }

    /** Returns the root of the service, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Stops the server and cuts its connections, even in the middle of a response. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = request(exchange);
            Response response = respond(request);
            listener.answered(request, response);
            new ResponseWriter(response).writeTo(exchange);
        }
    }

    private Request request(HttpExchange exchange) throws IOException {
        // An unread body would be taken for the next request, so this reads it even where no operation needs it.
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        URI target = exchange.getRequestURI();
        String query =
                Optional.ofNullable(target.getRawQuery()).map(raw -> "?" + raw).orElse("");
        URI url = URI.create(url() + target.getRawPath() + query);
        return new Request(exchange.getRequestMethod(), url, headers(exchange), body, Map.of());
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }

    private Response respond(Request request) {
        Map<String, String> id = service.errors().requestId(requests.incrementAndGet());
        try {
            return service.respond(request).withHeaders(id);
        } catch (RuntimeException | Error e) {
            listener.failed(e);
            return service.errors()
                    .errorResponse(RequestException.internalError())
                    .withHeaders(id);
        }
    }
}
