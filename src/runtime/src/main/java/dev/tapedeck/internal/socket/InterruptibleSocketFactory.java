package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/**
 * Creates sockets that are closed by an interrupt of the thread that waits for their bytes, as channel sockets are.
 * OkHttp connects them itself.
 */
public final class InterruptibleSocketFactory extends SocketFactory {
    @Override
    public Socket createSocket() throws IOException {
        return ChannelSocket.open();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw unconnected();
    }

    private static UnsupportedOperationException unconnected() {
        return new UnsupportedOperationException("This factory makes sockets that are not connected yet");
    }
}
