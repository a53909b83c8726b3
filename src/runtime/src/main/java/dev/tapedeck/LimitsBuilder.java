package dev.tapedeck;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds the settings that both a client and single calls have. Not thread-safe. */
abstract class LimitsBuilder<B extends LimitsBuilder<B>> {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(24);

    private @Nullable Duration timeout;
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;
    private @Nullable Duration writeTimeout;
    private @Nullable RetryPolicy retryPolicy;

    LimitsBuilder(Limits start) {
        this.timeout = start.timeout();
        this.connectTimeout = start.connectTimeout();
        this.readTimeout = start.readTimeout();
        this.writeTimeout = start.writeTimeout();
        this.retryPolicy = start.retryPolicy();
    }

    Limits limits() {
        return new Limits(timeout, connectTimeout, readTimeout, writeTimeout, retryPolicy);
    }

    abstract B self();

    /**
     * Sets the limit for a whole call: from connecting to the last byte of the response, with all attempts and the
     * pauses between them. The transfer of a media file's bytes is not limited by it.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public B timeout(Duration limit) {
        timeout = positive(limit, "timeout");
        return self();
    }

    /**
     * Sets the limit for connecting to a host, including the lookup of its name.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public B connectTimeout(Duration limit) {
        connectTimeout = positive(limit, "connectTimeout");
        return self();
    }

    /**
     * Sets the longest wait for the first or next byte of a response, including the download of a media file.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public B readTimeout(Duration limit) {
        readTimeout = positive(limit, "readTimeout");
        return self();
    }

    /**
     * Sets the longest wait for a host that stops reading the request.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public B writeTimeout(Duration limit) {
        writeTimeout = positive(limit, "writeTimeout");
        return self();
    }

    /** Sets when failed requests are retried. */
    public B retryPolicy(RetryPolicy policy) {
        retryPolicy = Objects.requireNonNull(policy, "policy");
        return self();
    }

    /** Rounds to a limit that OkHttp accepts: it counts whole milliseconds in an int, which holds 24 days. */
    private static Duration positive(Duration limit, String name) {
        Objects.requireNonNull(limit, name);
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " must be positive but was " + limit);
        }
        Duration atLeast = limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    /**
     * Time limits and the retry policy.
     *
     * @param timeout for a whole call; null, as for the others, if it is not set
     */
    record Limits(
            @Nullable Duration timeout,
            @Nullable Duration connectTimeout,
            @Nullable Duration readTimeout,
            @Nullable Duration writeTimeout,
            @Nullable RetryPolicy retryPolicy) {
        static final Limits NONE = new Limits(null, null, null, null, null);
    }
}
