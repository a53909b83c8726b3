package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends a request on an open connection, and distinguishes a failure before anything was sent from one after something
 * may have been sent.
 */
public final class SendingInterceptor implements Interceptor {
    // More than a pool holds, so that a pool of stale connections leads to a new connection.
    private static final int MOST_STALE = 1000;

    // No contract has HEAD and others.
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    private final IdleConnections connections;

    public SendingInterceptor(IdleConnections connections) {
        this.connections = connections;
    }

    /** Returns whether sending this request twice has the same effect as sending it once (RFC 9110, 9.2.2). */
    public static boolean isIdempotent(Request request) {
        return IDEMPOTENT.contains(request.method());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        boolean refused = false;
        for (int stale = 0; ; stale++) {
            Sending sending = new Sending(stale);
            Request request =
                    chain.request().newBuilder().tag(Sending.class, sending).build();
            try {
                return chain.proceed(request);
            } catch (IOException e) {
                boolean unsent = !sending.begun || isUnprocessed(e);
                boolean again = e instanceof StaleConnectionException || (unsent && sending.begun && !refused);
                if (!again || stale == MOST_STALE || IdleConnections.hasEnded(chain)) {
                    connections.failed();
                    throw unsent ? new NotSentException(e) : e;
                }
                refused = !(e instanceof StaleConnectionException);
            }
        }
    }

    /**
     * Returns whether, in HTTP/2, the connection was shut down before it took the request, or the service says that it
     * did not process it. OkHttp has no public name for either.
     */
    private static boolean isUnprocessed(IOException failure) {
        return failure.getClass().getSimpleName().equals("ConnectionShutdownException")
                || "stream was reset: REFUSED_STREAM".equals(failure.getMessage());
    }

    /** Runs the part after a connection was made. */
    public Response begin(Chain chain) throws IOException {
        Sending sending = chain.request().tag(Sending.class);
        if (sending == null) {
            return chain.proceed(chain.request());
        }
        connections.requireUsable(chain, sending.stale);
        sending.begun = true;
        return connections.send(chain);
    }

    private static final class Sending {
        private final int stale;
        private volatile boolean begun;

        Sending(int stale) {
            this.stale = stale;
        }
    }
}
