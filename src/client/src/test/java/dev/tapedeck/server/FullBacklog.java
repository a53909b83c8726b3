package dev.tapedeck.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A port that accepts no connection, because its backlog is full. */
public final class FullBacklog implements AutoCloseable {
    private static final int MORE_THAN_FIT = 8;

    private final ServerSocket socket;
    private final List<Socket> waiting = new ArrayList<>();

    public FullBacklog() {
        try {
            this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            Socket guest = new Socket();
            waiting.add(guest);
            try {
                guest.connect(socket.getLocalSocketAddress(), 50);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() {
        try {
            for (Socket guest : waiting) {
                guest.close();
            }
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
