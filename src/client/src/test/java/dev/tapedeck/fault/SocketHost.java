package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that works on the bytes: it keeps each request as it came, and can break off wherever a row says. */
final class SocketHost implements Host {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Thread> conversations = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile List<Reply> replies = List.of();

    SocketHost() {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void answer(List<Reply> wanted) {
        requests.clear();
        next.set(0);
        replies = List.copyOf(wanted);
    }

    @Override
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits until all clients have gone, so that nothing is on its way any more. */
    void awaitSilence() throws InterruptedException {
        for (Thread conversation : conversations) {
            conversation.join(10_000);
        }
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task, "socket-host");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                conversations.add(start(() -> converse(connection)));
            } catch (IOException e) {
                // The server is closed.
            }
        }
    }

    private void converse(Socket connection) {
        try (connection) {
            for (String request = read(connection.getInputStream());
                    !request.isEmpty();
                    request = read(connection.getInputStream())) {
                requests.add(request);
                Reply reply = replies.get(Math.min(next.getAndIncrement(), replies.size() - 1));
                connection.getOutputStream().write(reply.bytes());
                if (reply instanceof Reply.Broken broken) {
                    // No time to linger makes of the close a reset.
                    connection.setSoLinger(broken.isReset(), 0);
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    /** One request, or what there is of it. */
    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        while (c >= 0) {
            text.append((char) c);
            if (text.length() > 3 && text.substring(text.length() - 4).equals("\r\n\r\n")) {
                Matcher length = LENGTH.matcher(text);
                int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
                return text + new String(in.readNBytes(body), ISO_8859_1);
            }
            c = in.read();
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
