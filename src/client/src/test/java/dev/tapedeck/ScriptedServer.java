package dev.tapedeck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers the requests by a script, a connection each, and keeps what was asked; what stalls does so until closed. */
public final class ScriptedServer implements AutoCloseable {
    /** What a request gets. */
    public interface Script {
        /** The answer to the request of this number, counted from 0, and this head. */
        RawAnswer answer(int number, String head);
    }

    private static final int PATIENCE_IN_SECONDS = 10;

    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedServer(Script script) {
        this.script = script;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** A server that gives these answers in turn, and the last one again and again. */
    public static ScriptedServer giving(RawAnswer... answers) {
        return by((number, head) -> answers[Math.min(number, answers.length - 1)]);
    }

    /** A server that gives what the script says. */
    public static ScriptedServer by(Script script) {
        return new ScriptedServer(script);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The heads of the requests in the order in which they came. */
    public List<String> requests() {
        return requests;
    }

    /** Waits until all bytes of an answer have been sent. */
    public void awaitAnswer() throws InterruptedException {
        await(answered);
    }

    /** Waits until a client has let go of a connection that still had something to say. */
    public void awaitAbandonment() throws InterruptedException {
        await(abandoned);
    }

    private static void await(CountDownLatch event) throws InterruptedException {
        if (!event.await(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It did not happen within " + PATIENCE_IN_SECONDS + " seconds");
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            } catch (IOException e) {
                // The server is closed.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            String head = head(connection.getInputStream());
            RawAnswer answer = script.answer(number(head), head);
            connection.getOutputStream().write(answer.bytes());
            answered.countDown();
            end(connection, answer.end());
        } catch (IOException e) {
            // The client has gone.
            abandoned.countDown();
        }
    }

    private synchronized int number(String head) {
        requests.add(head);
        return requests.size() - 1;
    }

    /** The request without its body, which is left to the connection's end. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void end(Socket connection, RawAnswer.End end) throws IOException {
        switch (end) {
            case RESET -> connection.setSoLinger(true, 0);
            case STALLED -> drain(connection);
            case TRICKLING -> trickle(connection.getOutputStream());
            case CLOSED -> {
                connection.shutdownOutput();
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private void drain(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        throw new IOException("the client has gone");
    }

    private void trickle(OutputStream out) throws IOException {
        try {
            while (!closed.await(5, TimeUnit.MILLISECONDS)) {
                out.write(" ".getBytes(ISO_8859_1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
