package dev.tapedeck;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Settings of single calls that differ from their client's: time limits, retries, and headers to send with them.
 *
 * <p>A client's {@code with(options)} makes its calls with them. Immutable and thread-safe.
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions();

    private @Nullable Duration timeout;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable Duration writeTimeout;
    private @Nullable RetryPolicy retries;
    private Map<String, String> headers = Map.of();

    private CallOptions() {}

    private CallOptions(CallOptions other) {
        this.timeout = other.timeout;
        this.connectTimeout = other.connectTimeout;
        this.readTimeout = other.readTimeout;
        this.writeTimeout = other.writeTimeout;
        this.retries = other.retries;
        this.headers = other.headers;
    }

    /** The client's own settings, unchanged. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with another limit for a whole call, as {@link ClientOptions#withTimeout}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions withTimeout(Duration limit) {
        CallOptions changed = new CallOptions(this);
        changed.timeout = ClientOptions.positive(limit);
        return changed;
    }

    /**
     * These options with another limit for connecting.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions withConnectTimeout(Duration limit) {
        CallOptions changed = new CallOptions(this);
        changed.connectTimeout = ClientOptions.positive(limit);
        return changed;
    }

    /**
     * These options with another limit for silence.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions withReadTimeout(Duration limit) {
        CallOptions changed = new CallOptions(this);
        changed.readTimeout = ClientOptions.positive(limit);
        return changed;
    }

    /**
     * These options with another limit for a host that takes nothing.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions withWriteTimeout(Duration limit) {
        CallOptions changed = new CallOptions(this);
        changed.writeTimeout = ClientOptions.positive(limit);
        return changed;
    }

    /** These options with another policy of retries. */
    public CallOptions withRetries(RetryPolicy policy) {
        CallOptions changed = new CallOptions(this);
        changed.retries = Objects.requireNonNull(policy, "policy");
        return changed;
    }

    /**
     * Returns these options with one more header. It replaces a header of the same name that the client would send,
     * {@code Accept}, {@code Content-Type}, {@code User-Agent} and {@code Host} too. Storage hosts don't get it.
     *
     * <p>The body of a request stays what it is, whatever {@code Content-Type} says of it. Whatever
     * {@code Accept-Encoding} asks for, a response is unpacked that is packed by gzip or deflate; one that is packed in
     * another way is an {@link dev.tapedeck.error.UnexpectedResponseException}, unless an interceptor of the caller's
     * own HTTP client unpacks it.
     *
     * @throws IllegalArgumentException if it is {@code Authorization}, which only the client's credentials set, or one
     *     that says where the request ends
     */
    public CallOptions withHeader(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        if (name.equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException(
                    "Expected a header other than Authorization: set it by authorization(...) of the client's builder");
        }
        if (name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding")) {
            throw new IllegalArgumentException("Expected a header other than " + name
                    + ", which says where a request ends: leave it to the client");
        }
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\t\\x20-\\x7e]*")) {
            throw new IllegalArgumentException("Expected a header of printable ASCII but it has other characters");
        }
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        CallOptions changed = new CallOptions(this);
        changed.headers = Collections.unmodifiableMap(more);
        return changed;
    }

    /** The limit for a whole call; empty for the client's own. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** The limit for connecting; empty for the client's own. */
    public Optional<Duration> connectTimeout() {
        return Optional.ofNullable(connectTimeout);
    }

    /** The limit for silence; empty for the client's own. */
    public Optional<Duration> readTimeout() {
        return Optional.ofNullable(readTimeout);
    }

    /** The limit for a host that takes nothing; empty for the client's own. */
    public Optional<Duration> writeTimeout() {
        return Optional.ofNullable(writeTimeout);
    }

    /** The policy of retries; empty for the client's own. */
    public Optional<RetryPolicy> retries() {
        return Optional.ofNullable(retries);
    }

    /** The headers to send besides the client's own; unmodifiable. */
    public Map<String, String> headers() {
        return headers;
    }
}
