package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;

/**
 * How a client makes its calls: time limits, retries, the largest answer, who is told.
 *
 * <p>A time limit of less than a millisecond is taken for one, and one of more than 24 days for 24.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClientOptions {
    private static final ClientOptions DEFAULTS = new ClientOptions();
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(24);

    private Duration timeout = Duration.ofSeconds(60);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(30);
    private Duration writeTimeout = Duration.ofSeconds(30);
    private RetryPolicy retries = RetryPolicy.defaults();
    private CallObserver observer = attempt -> {};
    private long largestAnswerInBytes = 64L * 1024 * 1024;
    private boolean cleartextAllowed;

    private ClientOptions() {}

    private ClientOptions(ClientOptions other) {
        this.timeout = other.timeout;
        this.connectTimeout = other.connectTimeout;
        this.readTimeout = other.readTimeout;
        this.writeTimeout = other.writeTimeout;
        this.retries = other.retries;
        this.observer = other.observer;
        this.largestAnswerInBytes = other.largestAnswerInBytes;
        this.cleartextAllowed = other.cleartextAllowed;
    }

    /**
     * 60 seconds for a whole call, 10 to connect, 30 between two bytes, {@link RetryPolicy#defaults()}, answers of up
     * to 64 MiB.
     */
    public static ClientOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with another limit for a whole call: from connecting to the last byte of the answer, with all
     * attempts and the time between them. A media file's bytes don't count: they take as long as they take.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClientOptions withTimeout(Duration limit) {
        ClientOptions changed = new ClientOptions(this);
        changed.timeout = positive(limit);
        return changed;
    }

    /**
     * These options with another limit for connecting to a host, and for the lookup of its name before.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClientOptions withConnectTimeout(Duration limit) {
        ClientOptions changed = new ClientOptions(this);
        changed.connectTimeout = positive(limit);
        return changed;
    }

    /**
     * These options with another limit for the silence before and within an answer, a media file among them.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClientOptions withReadTimeout(Duration limit) {
        ClientOptions changed = new ClientOptions(this);
        changed.readTimeout = positive(limit);
        return changed;
    }

    /**
     * These options with another limit for a host that takes nothing.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClientOptions withWriteTimeout(Duration limit) {
        ClientOptions changed = new ClientOptions(this);
        changed.writeTimeout = positive(limit);
        return changed;
    }

    /** These options with another policy of retries. */
    public ClientOptions withRetries(RetryPolicy policy) {
        ClientOptions changed = new ClientOptions(this);
        changed.retries = Objects.requireNonNull(policy, "policy");
        return changed;
    }

    /** These options with someone who is told of each attempt. */
    public ClientOptions withObserver(CallObserver told) {
        ClientOptions changed = new ClientOptions(this);
        changed.observer = Objects.requireNonNull(told, "told");
        return changed;
    }

    /**
     * Returns these options with another limit for the size of a response of the API, as it comes and unpacked. A
     * larger one, or one whose {@code Content-Length} is larger, is an
     * {@link dev.tapedeck.error.UnexpectedResponseException}. Memory is taken for bytes that have come, not for those
     * that are announced.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public ClientOptions withLargestAnswer(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("Expected a positive number of bytes but was " + bytes);
        }
        ClientOptions changed = new ClientOptions(this);
        changed.largestAnswerInBytes = bytes;
        return changed;
    }

    /**
     * These options with leave to send credentials without encryption, to a base URL that is {@code http} and not of
     * this machine.
     */
    public ClientOptions withCleartext() {
        ClientOptions changed = new ClientOptions(this);
        changed.cleartextAllowed = true;
        return changed;
    }

    /** The limit for a whole call. */
    public Duration timeout() {
        return timeout;
    }

    /** The limit for connecting. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** The limit for silence. */
    public Duration readTimeout() {
        return readTimeout;
    }

    /** The limit for a host that takes nothing. */
    public Duration writeTimeout() {
        return writeTimeout;
    }

    /** The policy of retries. */
    public RetryPolicy retries() {
        return retries;
    }

    /** Who is told of each attempt. */
    public CallObserver observer() {
        return observer;
    }

    /** The limit for the size of an answer. */
    public long largestAnswerInBytes() {
        return largestAnswerInBytes;
    }

    /** Whether credentials may be sent without encryption to another machine. */
    public boolean isCleartextAllowed() {
        return cleartextAllowed;
    }

    /** A limit that OkHttp takes: it counts whole milliseconds in an int, which 24 days fit in. */
    static Duration positive(Duration limit) {
        Objects.requireNonNull(limit, "timeout");
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("Expected a positive timeout but was " + limit);
        }
        Duration atLeast = limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
