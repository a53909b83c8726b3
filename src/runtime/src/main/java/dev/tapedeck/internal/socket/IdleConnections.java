package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Interceptor.Chain;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Decides whether a request may be sent on a connection that was used before. Thread-safe.
 *
 * <p>A service closes idle connections without notice. A request that is written to a closed one fails, and nobody
 * knows whether the service has carried it out. So each is probed first: at no cost on a socket of our own, and with a
 * wait of a millisecond on a socket that a caller's client made, which is spent only where it matters.
 */
public final class IdleConnections {
    private static final Set<Protocol> MULTIPLEXED = Set.of(Protocol.HTTP_2, Protocol.H2_PRIOR_KNOWLEDGE);
    // A hundred times what the probe of a foreign socket takes.
    private static final long NOTICEABLE = TimeUnit.MILLISECONDS.toNanos(100);
    // Services keep idle connections for some seconds at least; one that doesn't may close each after its response.
    private static final long EARLY = TimeUnit.SECONDS.toNanos(1);
    private static final long DISTRUST = TimeUnit.MINUTES.toNanos(1);
    // As many idle connections as a pool of OkHttp's keeps.
    private static final int MOST_UNKNOWN = 5;
    private static final int REQUEST_TIMEOUT = 408;

    private final boolean own;
    private final Map<Connection, Use> uses = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile long failure = System.nanoTime();
    private volatile long earlyEnd = failure - DISTRUST;

    /** When a connection was used last, and whether the service said that this was the last time. */
    private record Use(long time, boolean isLast) {}

    /** With {@code own}, nobody else uses the pool, so a connection not known here is new. */
    public IdleConnections(boolean own) {
        this.own = own;
    }

    /**
     * Checks the connection of a network interceptor's chain before its request is written.
     *
     * @param stale how many connections were refused for this request before
     * @throws StaleConnectionException if the request must go out on another one; OkHttp closes this one then
     */
    void requireUsable(Chain chain, int stale) throws StaleConnectionException {
        Connection connection = chain.connection();
        if (connection != null && !isMultiplexed(connection) && !isUsable(chain, connection.socket(), stale)) {
            throw new StaleConnectionException("the service closed the connection while it was idle");
        }
    }

    /** Another thread reads from those, and takes notice of their end. */
    private static boolean isMultiplexed(Connection connection) {
        return MULTIPLEXED.contains(connection.protocol());
    }

    private boolean isUsable(Chain chain, Socket socket, int stale) {
        boolean repeatable = SendingInterceptor.isIdempotent(chain.request());
        Use last = uses.get(chain.connection());
        if (last == null) {
            // New, or another client's, whose end is probed for where it does harm. A new one that ends at once can
            // not be told from it, hence the limit.
            return own || repeatable || stale >= MOST_UNKNOWN || ConnectionProbe.isAlive(socket, true);
        }
        long now = System.nanoTime();
        boolean distrusted = now - earlyEnd < DISTRUST;
        // What closes each connection may be about to close this one.
        if (last.isLast() || (distrusted && !repeatable)) {
            return false;
        }
        long idle = now - last.time();
        boolean mayWait = distrusted || !isGet(chain) || idle >= NOTICEABLE || last.time() - failure < 0;
        if ((!own && !mayWait) || ConnectionProbe.isAlive(socket, mayWait)) {
            return true;
        }
        failed();
        // Or else the probe itself ended the connection.
        if (idle < EARLY && !hasEnded(chain)) {
            earlyEnd = now;
        }
        return false;
    }

    /** Whether the call of this chain is over, and whatever it touches with it. */
    static boolean hasEnded(Chain chain) {
        return chain.call().isCanceled() || Thread.currentThread().isInterrupted();
    }

    /** Sends the request of this chain. */
    Response send(Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (connection == null || isMultiplexed(connection)) {
            return chain.proceed(chain.request());
        }
        boolean used = uses.containsKey(connection);
        long before = own && used ? ConnectionProbe.received(connection.socket()) : -1;
        Response response = chain.proceed(chain.request());
        boolean came = before >= 0 && before == ConnectionProbe.received(connection.socket());
        if (came || (used && isGet(chain) && response.code() == REQUEST_TIMEOUT)) {
            // Closing the response alone would leave the connection to the next request, out of step.
            connection.socket().close();
            response.close();
            throw unasked(chain);
        }
        uses.put(connection, new Use(System.nanoTime(), isLast(response)));
        return response;
    }

    /** The response may have come before the request, such as a 408 to a connection that was idle, so it is none. */
    private static IOException unasked(Chain chain) {
        String words = "the service sent a response before the request";
        return isGet(chain) ? new StaleConnectionException(words) : new IOException(words);
    }

    /** Whether the request changes nothing, so that it does not matter what became of it. */
    private static boolean isGet(Chain chain) {
        return chain.request().method().equals("GET");
    }

    /**
     * OkHttp sees neither a list of options nor the default of HTTP/1.0. A 408 may have come without a request, and the
     * response to the request after it.
     */
    private static boolean isLast(Response response) {
        if (response.code() == REQUEST_TIMEOUT) {
            return true;
        }
        String options = String.join(",", response.headers("Connection"));
        return response.protocol() == Protocol.HTTP_1_0 ? !has(options, "keep-alive") : has(options, "close");
    }

    private static boolean has(String options, String wanted) {
        return !options.isEmpty()
                && Arrays.stream(options.split(",")).map(String::strip).anyMatch(wanted::equalsIgnoreCase);
    }

    /** A connection broke: those that idle since then are probed, however short they have. */
    void failed() {
        failure = System.nanoTime();
    }
}
