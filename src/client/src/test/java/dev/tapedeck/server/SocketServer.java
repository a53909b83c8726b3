package dev.tapedeck.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tapedeck.server.RawResponse.End;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A server that sends the bytes of its script, however malformed, and keeps the requests. Each connection has a thread,
 * which also runs the script.
 */
public final class SocketServer implements AutoCloseable {
    /** The responses to requests. */
    public interface Script {
        /** Returns the response to the request with this number, counted from 0, and this text. */
        RawResponse response(int number, String request);
    }

    /** What a server does with a connection; it is closed afterwards. */
    public interface Protocol {
        void serve(Socket connection) throws IOException, InterruptedException;
    }

    private static final int PATIENCE_IN_SECONDS = 20;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private final ServerSocket listening;
    private final Optional<SSLContext> tls;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<Socket, Thread> connections = new ConcurrentHashMap<>();
    private final CountDownLatch responded = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore idle = new Semaphore(0);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Semaphore ended = new Semaphore(0);
    private volatile Script script;

    private SocketServer(Script script, Optional<Protocol> protocol, Optional<SSLContext> tls) {
        this.script = script;
        this.tls = tls;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(() -> accept(protocol.orElse(this::converse))).start();
    }

    /** Returns a server that sends these responses in order, and repeats the last one. */
    public static SocketServer giving(RawResponse... responses) {
        return by(inTurn(responses));
    }

    /** Returns a server that sends the script's responses. */
    public static SocketServer by(Script script) {
        return new SocketServer(script, Optional.empty(), Optional.empty());
    }

    /** Returns a TLS server that sends the script's responses. */
    public static SocketServer by(Script script, SSLContext tls) {
        return new SocketServer(script, Optional.empty(), Optional.of(tls));
    }

    /** Returns a server of a protocol other than HTTP/1.1. */
    public static SocketServer speaking(Protocol protocol) {
        return new SocketServer(inTurn(), Optional.of(protocol), Optional.empty());
    }

    private static Script inTurn(RawResponse... responses) {
        return (number, request) -> responses[Math.min(number, responses.length - 1)];
    }

    /** Forgets the requests, and sends these responses from now on. */
    public synchronized void restart(List<RawResponse> responses) {
        requests.clear();
        script = inTurn(responses.toArray(RawResponse[]::new));
    }

    public URI url() {
        return URI.create((tls.isPresent() ? "https://localhost:" : "http://127.0.0.1:") + listening.getLocalPort());
    }

    /** Returns the requests with their bodies in the order of arrival. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Returns the methods of the requests in the order of arrival. */
    public List<String> methods() {
        return requests.stream()
                .map(request -> request.replaceFirst("(?s) .*", ""))
                .toList();
    }

    /** Returns the number of connections made so far. */
    public int connections() {
        return connections.size();
    }

    /** Waits until all bytes of a response have been sent. */
    public void awaitResponse() throws InterruptedException {
        require(responded.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
    }

    /** Waits until a client has closed a connection that was open to it. */
    public void awaitAbandonment() throws InterruptedException {
        require(abandoned.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
    }

    /** Waits until all connections have ended. */
    public void awaitSilence() throws InterruptedException {
        for (Thread conversation : connections.values()) {
            conversation.join(TimeUnit.SECONDS.toMillis(PATIENCE_IN_SECONDS));
        }
    }

    /**
     * Ends this many connections as soon as they are idle, as their responses say, and waits until the client's side
     * has received it. Connections that are made later stay.
     */
    public void endIdle(int number) throws InterruptedException {
        require(idle.tryAcquire(number, PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
        ending.countDown();
        require(ended.tryAcquire(number, PATIENCE_IN_SECONDS, TimeUnit.SECONDS));
    }

    private static void require(boolean happened) {
        if (!happened) {
            throw new AssertionError("It did not happen within " + PATIENCE_IN_SECONDS + " seconds");
        }
    }

    private void accept(Protocol protocol) {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connection.setTcpNoDelay(true);
                Thread thread = thread(() -> serve(connection, protocol));
                connections.put(connection, thread);
                thread.start();
            } catch (IOException e) {
                // The server is closed.
            }
        }
    }

    private void serve(Socket connection, Protocol protocol) {
        try (connection) {
            protocol.serve(connection);
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the server is closed.
            abandoned.countDown();
        }
    }

    private void converse(Socket raw) throws IOException, InterruptedException {
        boolean isLater = ending.getCount() == 0;
        Socket socket = tls.isPresent() ? secured(raw, tls.get()) : raw;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        End end;
        do {
            RawResponse response = response(read(in));
            socket.getOutputStream().write(response.bytes());
            responded.countDown();
            end = response.end();
            if (end.isIdle()) {
                end = isLater ? End.KEPT : endIdle(end, raw, socket, in);
            }
        } while (end == End.KEPT);
        switch (end) {
            case RESET -> raw.setSoLinger(true, 0);
            case STALLED -> drain(in);
            case TRICKLING -> trickle(socket.getOutputStream());
            case CLOSED -> {
                socket.shutdownOutput();
                in.transferTo(OutputStream.nullOutputStream());
            }
            default -> {}
        }
    }

    private static Socket secured(Socket raw, SSLContext tls) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
        socket.setUseClientMode(false);
        return socket;
    }

    private RawResponse response(String request) {
        Script current;
        int number;
        synchronized (this) {
            current = script;
            number = requests.size();
            requests.add(request);
        }
        return current.response(number, request);
    }

    /** Reads a request with its body; a partial request is kept too. */
    private String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            text.append((char) c);
            if (c == '\n' && text.indexOf("\r\n\r\n", text.length() - 4) >= 0) {
                Matcher length = LENGTH.matcher(text);
                int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
                return text + new String(in.readNBytes(body), ISO_8859_1);
            }
        }
        if (!text.isEmpty()) {
            requests.add(text.toString());
        }
        throw new IOException("the client has gone");
    }

    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        throw new IOException("the client has gone");
    }

    private void trickle(OutputStream out) throws IOException, InterruptedException {
        while (!closed.await(5, TimeUnit.MILLISECONDS)) {
            out.write(' ');
        }
    }

    /** Ends the connection when it is time; returns what happens to it then. */
    private End endIdle(End end, Socket raw, Socket socket, InputStream in) throws IOException, InterruptedException {
        idle.release();
        ending.await();
        if (end == End.IDLE_UNANSWERED || end == End.IDLE_UNANSWERED_RESET) {
            ended.release();
            requests.add(read(in));
        }
        // Closing waits until the other side has acknowledged the end.
        raw.setSoLinger(true, PATIENCE_IN_SECONDS);
        switch (end) {
            case IDLE_UNASKED, IDLE_UNASKED_OPEN ->
                socket.getOutputStream()
                        .write(RawResponse.of("408 Request Timeout|Content-Length: 0", "")
                                .bytes());
            case IDLE_RESET, IDLE_UNANSWERED_RESET -> raw.setSoLinger(true, 0);
            default -> {}
        }
        switch (end) {
            case IDLE_CLOSED, IDLE_UNASKED, IDLE_UNANSWERED -> socket.close();
            case IDLE_UNASKED_OPEN -> {}
            default -> raw.close();
        }
        ended.release();
        return end == End.IDLE_UNASKED_OPEN ? End.KEPT : end;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "socket server");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            for (Socket connection : connections.keySet()) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
