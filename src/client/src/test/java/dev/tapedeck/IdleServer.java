package dev.tapedeck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Answers each request with {@code {}} and keeps the connection open, until it is told to end those that it has: later
 * connections stay. It keeps all requests that it reads.
 */
public final class IdleServer implements AutoCloseable {
    private static final int PATIENCE_IN_SECONDS = 20;

    private final ServerSocket listening;
    private final Optional<SSLContext> tls;
    private final IdleEnd end;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore idle = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile String response =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
    private volatile Runnable beforeResponse = () -> {};

    private IdleServer(IdleEnd end, Optional<SSLContext> tls) {
        this.end = end;
        this.tls = tls;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** A server whose idle connections end so. */
    public static IdleServer ending(IdleEnd end) {
        return new IdleServer(end, Optional.empty());
    }

    /** A server of TLS whose idle connections end so. */
    public static IdleServer ending(IdleEnd end, SSLContext tls) {
        return new IdleServer(end, Optional.of(tls));
    }

    /** A server that ends no connection. */
    public static IdleServer lasting() {
        IdleServer server = ending(IdleEnd.FIN);
        server.ending.countDown();
        return server;
    }

    /** The same with another response. */
    public IdleServer responding(String bytes) {
        response = bytes;
        return this;
    }

    /** The same, which does this between a request and its response. */
    public IdleServer beforeResponse(Runnable action) {
        beforeResponse = action;
        return this;
    }

    public URI url() {
        return URI.create((tls.isPresent() ? "https://localhost:" : "http://127.0.0.1:") + listening.getLocalPort());
    }

    /** The methods and paths of the requests, in the order in which they were read. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** Ends so many connections as soon as they are idle, and waits until the client's side has taken notice. */
    public void endIdle(int number) throws InterruptedException {
        acquire(idle, number);
        ending.countDown();
        acquire(ended, number);
    }

    private static void acquire(Semaphore events, int number) throws InterruptedException {
        if (!events.tryAcquire(number, PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not happen within " + PATIENCE_IN_SECONDS + " seconds");
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket raw = listening.accept();
                raw.setTcpNoDelay(true);
                connections.incrementAndGet();
                sockets.add(raw);
                start(() -> serve(raw));
            } catch (IOException e) {
                // The server is closed.
            }
        }
    }

    private void serve(Socket raw) {
        boolean lasts = ending.getCount() == 0;
        try (raw) {
            Socket socket = tls.isPresent() ? secured(raw, tls.get()) : raw;
            while (read(socket.getInputStream())) {
                beforeResponse.run();
                write(socket, response);
                if (!lasts) {
                    idle.release();
                    ending.await();
                    end(raw, socket);
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the connection has ended.
        }
    }

    private static Socket secured(Socket raw, SSLContext tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private void end(Socket raw, Socket socket) throws IOException {
        if (end.readsOneMore()) {
            ended.release();
            read(socket.getInputStream());
        }
        end.end(raw, socket);
        ended.release();
    }

    private static void write(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads a request with its body; false at the end. */
    private boolean read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String length = head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1");
        in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
        requests.add(head.toString().replaceFirst("(?s) HTTP/1.1\r\n.*", ""));
        return true;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "idle server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
