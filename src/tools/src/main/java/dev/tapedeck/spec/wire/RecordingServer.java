package dev.tapedeck.spec.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A server on the loopback interface that keeps each request as it is, also an invalid one, and answers all alike. */
final class RecordingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final BlockingQueue<SentRequest> requests = new LinkedBlockingQueue<>();
    private volatile byte[] response = new byte[0];

    RecordingServer() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "recording-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Sets the response to all further requests, and forgets those before. */
    void respond(int status, String mediaType, byte[] body) {
        requests.clear();
        String head = "HTTP/1.1 " + status + " OK\r\nConnection: close\r\n"
                + (body.length == 0 ? "" : "Content-Type: " + mediaType + "\r\n")
                + (status == 204 ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        response = bytes.toByteArray();
    }

    /** Returns the request that was sent; null if none was. */
    @Nullable
    SentRequest request() {
        return requests.poll();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept();
                    InputStream in = connection.getInputStream();
                    OutputStream out = connection.getOutputStream()) {
                requests.add(read(in));
                out.write(response);
            } catch (IOException e) {
                // The client's call fails, and says so.
            }
        }
    }

    private static SentRequest read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append(next(in));
        }
        String lines = head.toString().strip();
        SentRequest request = SentRequest.of(lines, "");
        String body =
                request.header("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked")
                        ? chunks(in)
                        : bytes(in, Integer.parseInt("0" + request.header("Content-Length")));
        return SentRequest.of(lines, body);
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        while (true) {
            StringBuilder size = new StringBuilder();
            while (size.indexOf("\r\n") < 0) {
                size.append(next(in));
            }
            int length = Integer.parseInt(size.toString().strip(), 16);
            body.append(bytes(in, length));
            bytes(in, 2);
            if (length == 0) {
                return body.toString();
            }
        }
    }

    private static String bytes(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private static char next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("The request ends early");
        }
        return (char) next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
