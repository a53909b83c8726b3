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
 * <p>A service closes idle connections without notice. A request that is written to a closed one fails, and it is not
 * known whether the service has carried it out. So each connection is probed first: at no cost on one of our own
 * sockets, and with a wait of a millisecond on a socket of a caller's client, only if it matters.
 */
public final class IdleConnections {
    private static final Set<Protocol> MULTIPLEXED = Set.of(Protocol.HTTP_2, Protocol.H2_PRIOR_KNOWLEDGE);
    // A hundred times the duration of the probe of a foreign socket.
    private static final long NOTICEABLE = TimeUnit.MILLISECONDS.toNanos(100);
    // Services keep idle connections for some seconds at least, except those that close each one after its response.
    private static final long EARLY = TimeUnit.SECONDS.toNanos(1);
    private static final long DISTRUST = TimeUnit.MINUTES.toNanos(1);
    // As many idle connections as OkHttp's pool keeps.
    private static final int MOST_UNKNOWN = 5;
    private static final int REQUEST_TIMEOUT = 408;

    private final boolean own;
    private final Map<Connection, Use> uses = Collections.synchronizedMap(new WeakHashMap<>());
    private volatile long failure = System.nanoTime();
    private volatile long earlyEnd = failure - DISTRUST;

    /** The time of a connection's last use, and whether the service announced that it would be the last. */
    private record Use(long time, boolean isLast) {}

    /** Creates the memory of a pool. With {@code own}, nobody else uses the pool, so an unknown connection is new. */
    public IdleConnections(boolean own) {
        this.own = own;
    }

    /**
     * Checks the connection of a network interceptor's chain before its request is written.
     *
     * @param stale how many connections were refused for this request before
     * @throws StaleConnectionException if the request must be sent on another connection; OkHttp then closes this one
     */
    void requireUsable(Chain chain, int stale) throws StaleConnectionException {
        Connection connection = chain.connection();
        if (connection != null && !isMultiplexed(connection) && !isUsable(chain, connection.socket(), stale)) {
            throw new StaleConnectionException("the service closed the connection while it was idle");
        }
    }

    /** Returns whether another thread reads from the connection, and notices its end. */
    private static boolean isMultiplexed(Connection connection) {
        return MULTIPLEXED.contains(connection.protocol());
    }

    private boolean isUsable(Chain chain, Socket socket, int stale) {
        boolean repeatable = SendingInterceptor.isIdempotent(chain.request());
        Use last = uses.get(chain.connection());
        if (last == null) {
            // New, or another client's. The latter is probed for an end if that would do harm. A new connection that
            // ends immediately cannot be distinguished from it, which the limit allows for.
            return own || repeatable || stale >= MOST_UNKNOWN || ConnectionProbe.isAlive(socket, true);
        }
        long now = System.nanoTime();
        boolean distrusted = now - earlyEnd < DISTRUST;
        // Whatever closes each connection may be about to close this one.
        if (last.isLast() || (distrusted && !repeatable)) {
            return false;
        }
        long idle = now - last.time();
        boolean mayWait = distrusted || !isGet(chain) || idle >= NOTICEABLE || last.time() - failure < 0;
        if ((!own && !mayWait) || ConnectionProbe.isAlive(socket, mayWait)) {
            return true;
        }
        failed();
        // Otherwise the probe itself ended the connection.
        if (idle < EARLY && !hasEnded(chain)) {
            earlyEnd = now;
        }
        return false;
    }

    /** Returns whether the call of this chain is over, which also ends its connection. */
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
            // Only closing the response would leave the connection, one response behind, to the next request.
            connection.socket().close();
            response.close();
            throw unasked(chain);
        }
        uses.put(connection, new Use(System.nanoTime(), isLast(response)));
        return response;
    }

    /**
     * Returns the failure for a response that may have been sent before the request, such as a 408 on an idle
     * connection.
     */
    private static IOException unasked(Chain chain) {
        String words = "the service sent a response before the request";
        return isGet(chain) ? new StaleConnectionException(words) : new IOException(words);
    }

    /** Returns whether the request changes nothing, so that its outcome does not matter. */
    private static boolean isGet(Chain chain) {
        return chain.request().method().equals("GET");
    }

    /**
     * Returns whether the connection ends with this response. OkHttp recognises neither a list of options nor the
     * default of HTTP/1.0. A 408 may have been sent without a request, and be followed by the response to the request.
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

    /** Notes that a connection broke: those that have been idle since then are probed, however short the time. */
    void failed() {
        failure = System.nanoTime();
    }
}
