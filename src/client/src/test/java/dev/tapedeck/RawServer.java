package dev.tapedeck;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Answers each connection with the same bytes and closes it: for answers that no well-behaved server gives. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;

    private RawServer(ServerSocket socket) {
        this.socket = socket;
    }

    public static RawServer answering(String bytes) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> server.serve(bytes));
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve(String bytes) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().readNBytes(20);
                connection.getOutputStream().write(bytes.getBytes(US_ASCII));
                connection.getOutputStream().flush();
                connection.shutdownOutput();
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The client has gone, or the server is closed.
            }
        }
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
