package dev.tapedeck.stub.http;

import dev.tapedeck.stub.http.Delivery.End;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The connection of one client, which may send any number of requests. */
final class Connection implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final Socket socket;
    private final String origin;

    Connection(Socket socket, String origin) {
        this.socket = socket;
        this.origin = origin;
    }

    /** Responds to requests. */
    interface Handler {

        /** Returns the reply to a request; never throws. */
        Reply reply(Request request);
    }

    /** Serves requests until either side closes the connection. */
    void serve(Handler handler) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            RequestReader reader = new RequestReader(in, out, origin);
            boolean isOpen = true;
            while (isOpen) {
                isOpen = serveNext(reader, in, out, handler);
            }
        } catch (IOException e) {
            // The client is gone, or the stand-in is closed: nobody is left to be answered.
        }
    }

    /** Returns whether the connection stays open. */
    private boolean serveNext(RequestReader reader, InputStream in, OutputStream out, Handler handler)
            throws IOException {
        Optional<RequestReader.Received> next;
        try {
            next = reader.next();
        } catch (ProtocolException e) {
            refuse(e, out);
            return false;
        }
        if (next.isEmpty()) {
            return false;
        }
        Request request = next.get().request();
        Reply reply = handler.reply(request);
        boolean isLast = next.get().isLast() || reply.response().isRaw();
        new ResponseWriter(request, reply.response(), reply.delivery()).writeTo(out, isLast);
        end(reply.delivery().end(), in);
        return reply.delivery().end() == End.KEPT_OPEN && !isLast;
    }

    private void end(End end, InputStream in) throws IOException {
        if (end == End.RESET) {
            socket.setSoLinger(true, 0);
        } else if (end == End.STALLED) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void refuse(ProtocolException problem, OutputStream out) throws IOException {
        Request nothing = new Request("GET", URI.create("/"), Map.of(), "", Map.of());
        Response response = new Response(
                400, new Body.Text(problem.getMessage() + "\n"), Map.of("Content-Type", "text/plain; charset=utf-8"));
        new ResponseWriter(nothing, response, Delivery.WHOLE).writeTo(out, true);
    }

    /** Cuts the connection, even in the middle of a response. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (SocketException e) {
            // It is closed then.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
