package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Checks whether a connection on which no response is due is still open. */
final class ConnectionProbe {
    private ConnectionProbe() {}

    /**
     * Returns whether nothing has arrived on this socket. After an end or a reset it is closed; a byte belongs to a
     * response without a request, such as a 408, which must not be taken for the response to the next request.
     *
     * @param mayWait whether this may take a millisecond; if not, a socket that cannot tell immediately counts as alive
     */
    static boolean isAlive(Socket socket, boolean mayWait) {
        try {
            return isQuiet(socket, !mayWait) || isSilent(socket);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns whether no bytes have arrived. Below TLS, bytes may also be a message of TLS itself, so a socket that is
     * not quiet may still be silent.
     */
    private static boolean isQuiet(Socket socket, boolean otherwise) throws IOException {
        try {
            return socket.getOption(ChannelSocket.QUIET)
                    && socket.getInputStream().available() == 0;
        } catch (UnsupportedOperationException e) {
            // Not one of our sockets: a caller's client creates its own, and OkHttp creates those to a SOCKS proxy.
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

    /** Returns the number of bytes read from this socket; -1 if it is not known. */
    static long received(Socket socket) {
        try {
            return socket.getOption(ChannelSocket.RECEIVED);
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}
