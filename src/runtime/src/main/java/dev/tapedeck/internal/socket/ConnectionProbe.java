package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Looks whether a connection on which no response is due still stands. */
final class ConnectionProbe {
    private ConnectionProbe() {}

    /**
     * Whether nothing has come on this socket. An end or a reset closed it; a byte belongs to a response that nobody
     * asked for, such as a 408, and the next request must not take it for its own.
     *
     * @param mayWait whether this may take a millisecond; if not, a socket that can't tell at once counts as alive
     */
    static boolean isAlive(Socket socket, boolean mayWait) {
        try {
            return isQuiet(socket, !mayWait) || isSilent(socket);
        } catch (IOException e) {
            return false;
        }
    }

    /** Below TLS, bytes may also be a message of TLS itself: what is not quiet may yet be silent. */
    private static boolean isQuiet(Socket socket, boolean otherwise) throws IOException {
        try {
            return socket.getOption(ChannelSocket.QUIET)
                    && socket.getInputStream().available() == 0;
        } catch (UnsupportedOperationException e) {
            // Not a socket of ours: a caller's client makes its own, and OkHttp those to a SOCKS proxy.
            return otherwise;
        }
    }

    // The shortest wait that a socket has.
    private static boolean isSilent(Socket socket) throws IOException {
        int timeout = socket.getSoTimeout();
        socket.setSoTimeout(1);
        try {
            // A byte or the end.
            socket.getInputStream().read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(timeout);
        }
    }

    /** How many bytes were read from this socket; -1 if it can't tell. */
    static long received(Socket socket) {
        try {
            return socket.getOption(ChannelSocket.RECEIVED);
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}
