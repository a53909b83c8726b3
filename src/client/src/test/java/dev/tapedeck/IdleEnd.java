package dev.tapedeck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;

/** How a server ends a connection that is idle. */
public enum IdleEnd {
    /** In good order, with the goodbye of TLS if there is TLS. */
    FIN,
    /** The same without the goodbye of TLS. */
    CUT,
    RESET,
    /** With a response that nobody asked for, and in good order. */
    UNASKED,
    /** With a response that nobody asked for; the connection stays open. */
    UNASKED_OPEN,
    /** A further request is read, and then the connection ends in good order without a response. */
    UNANSWERED,
    /** The same with a reset. */
    UNANSWERED_RESET;

    static final String TIMEOUT = "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final int PATIENCE_IN_SECONDS = 20;

    /** Whether the server reads another request first. */
    boolean readsOneMore() {
        return this == UNANSWERED || this == UNANSWERED_RESET;
    }

    /** Ends this socket, which is one of TLS over the raw one or the raw one itself. */
    void end(Socket raw, Socket socket) throws IOException {
        // Closing waits until the other side has acknowledged the end.
        raw.setSoLinger(true, PATIENCE_IN_SECONDS);
        if (this == UNASKED || this == UNASKED_OPEN) {
            socket.getOutputStream().write(TIMEOUT.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        }
        switch (this) {
            case FIN, UNASKED, UNANSWERED -> socket.close();
            case CUT -> raw.close();
            case RESET, UNANSWERED_RESET -> {
                raw.setSoLinger(true, 0);
                raw.close();
            }
            case UNASKED_OPEN -> {}
        }
    }
}
