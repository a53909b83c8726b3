package dev.tapedeck.stub.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Serves one {@link Service} on a port of 127.0.0.1, over HTTP/1.1 with keep-alive, with a daemon thread for each
 * connection.
 *
 * <p>It is a server of its own, because that of the JDK cannot break a response off, reset a connection or send bytes
 * that are not HTTP, which is what a stand-in is for.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long PATIENCE_IN_SECONDS = 5;

    private volatile Service service;
    private final Listener listener;
    private final Faults faults;
    private final ServerSocket listening;
    private final ExecutorService threads;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Observes every exchange, on the server's threads, several at once. */
    public interface Listener {

        /** Called before the response is sent, so that a client that has the response finds its request recorded. */
        void answered(Request request, Response response);

        /** Called when an operation throws anything but a {@link RequestException}; the client gets a 500. */
        void failed(Throwable failure);
    }

    /** Replaces or changes responses. */
    public interface Faults {

        /** Returns the reply to a request; the operation runs if the function is called. */
        Reply reply(Request request, Function<Request, Response> operation);
    }

    private LoopbackServer(Service service, Listener listener, Faults faults, ServerSocket listening) {
        this.service = service;
        this.listener = listener;
        this.faults = faults;
        this.listening = listening;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stand-in " + service.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts a server without faults. */
    public static LoopbackServer start(Service service, int port, Listener listener) {
        return start(service, port, listener, (request, operation) -> Reply.of(operation.apply(request)));
    }

    /**
     * Starts a server on that port; 0 takes any free port.
     *
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackServer start(Service service, int port, Listener listener, Faults faults) {
        try {
            ServerSocket listening = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
            LoopbackServer started = new LoopbackServer(service, listener, faults, listening);
            started.threads.execute(started::accept);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("No server for " + service.name() + " on port " + port, e);
        }
    }

    private void accept() {
        try {
            acceptAll();
        } finally {
            stopped.countDown();
        }
    }

    private void acceptAll() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Connection connection = new Connection(socket, url().toString());
                connections.add(connection);
                if (listening.isClosed()) {
                    connection.close();
                } else {
                    threads.execute(() -> serve(connection));
                }
            } catch (IOException | RejectedExecutionException e) {
                if (!listening.isClosed()) {
                    listener.failed(e);
                }
            }
        }
    }

    private void serve(Connection connection) {
        try {
            connection.serve(this::reply);
        } finally {
            connections.remove(connection);
        }
    }

    /** Serves another service from now on, on the same port. */
    public void serve(Service other) {
        service = other;
    }

    /** Returns the root of the service, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Stops the server and cuts its connections, even in the middle of a response. */
    @Override
    public void close() {
        try {
            listening.close();
            // The system frees the port only when the thread that waits for connections has ended.
            stopped.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.forEach(Connection::close);
            threads.shutdownNow();
        }
    }

    private Reply reply(Request request) {
        Service now = service;
        Optional<Response> page = now.page(request);
        if (page.isPresent()) {
            return Reply.of(page.get());
        }
        Map<String, String> id = now.errors().requestId(requests.incrementAndGet());
        Reply reply;
        try {
            reply = faults.reply(request, now::respond).withHeaders(id);
        } catch (RuntimeException | Error e) {
            listener.failed(e);
            reply = Reply.of(now.errors().errorResponse(RequestException.internalError()))
                    .withHeaders(id);
        }
        listener.answered(request, reply.response());
        return reply;
    }
}
