package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends a request on a connection that stands, and tells one that failed before anything was sent from one of which
 * something may have been.
 */
public final class SendingInterceptor implements Interceptor {
    // More than a pool holds, so that one whose connections are all stale leads to a new one.
    private static final int MOST_STALE = 1000;

    // HEAD and others are in no contract.
    private static final Set<String> IDEMPOTENT = Set.of("GET", "PUT", "DELETE");

    private final IdleConnections connections;

    public SendingInterceptor(IdleConnections connections) {
        this.connections = connections;
    }

    /** Whether sending this request twice does no more than sending it once (RFC 9110, 9.2.2). */
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
     * HTTP/2: the connection was shut down before it took the request, or the service says that it did not process it.
     * OkHttp has no public name for either.
     */
    private static boolean isUnprocessed(IOException failure) {
        return failure.getClass().getSimpleName().equals("ConnectionShutdownException")
                || "stream was reset: REFUSED_STREAM".equals(failure.getMessage());
    }

    /** The part that comes after a connection was made. */
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
