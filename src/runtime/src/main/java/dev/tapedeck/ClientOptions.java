package dev.tapedeck;

import dev.tapedeck.LimitsBuilder.Limits;
import java.time.Duration;
import java.util.Objects;

/**
 * Settings of a client: time limits, retries, the largest response, the observer of its calls.
 *
 * <p>Time limits below 1 millisecond are raised to it; those above 24 days are lowered to 24 days.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ClientOptions {
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            RetryPolicy.defaults());
    private static final ClientOptions DEFAULTS = builder().build();

    private final Limits limits;
    private final CallObserver observer;
    private final long maxResponseBytes;
    private final int maxConcurrentRequests;
    private final boolean cleartextAllowed;

    private ClientOptions(Builder builder) {
        this.limits = builder.limits();
        this.observer = builder.observer;
        this.maxResponseBytes = builder.maxResponseBytes;
        this.maxConcurrentRequests = builder.maxConcurrentRequests;
        this.cleartextAllowed = builder.cleartextAllowed;
    }

    /**
     * Returns the defaults: 60 seconds for a whole call, 10 to connect, 30 without receiving a byte, 30 without sending
     * one, {@link RetryPolicy#defaults()}, responses of up to 64 MiB, and 64 requests at once.
     */
    public static ClientOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts with the {@link #defaults()}. */
    public static Builder builder() {
        return new Builder(LIMITS);
    }

    /** Returns a builder that starts with these options. */
    public Builder toBuilder() {
        Builder builder = new Builder(limits);
        builder.observer = observer;
        builder.maxResponseBytes = maxResponseBytes;
        builder.maxConcurrentRequests = maxConcurrentRequests;
        builder.cleartextAllowed = cleartextAllowed;
        return builder;
    }

    /** The limit for a whole call. */
    public Duration timeout() {
        return Objects.requireNonNull(limits.timeout());
    }

    /** The limit for connecting. */
    public Duration connectTimeout() {
        return Objects.requireNonNull(limits.connectTimeout());
    }

    /** The longest wait for the next byte of a response. */
    public Duration readTimeout() {
        return Objects.requireNonNull(limits.readTimeout());
    }

    /** The longest wait for a host that stops reading the request. */
    public Duration writeTimeout() {
        return Objects.requireNonNull(limits.writeTimeout());
    }

    /** When failed requests are retried. */
    public RetryPolicy retryPolicy() {
        return Objects.requireNonNull(limits.retryPolicy());
    }

    /** The observer of calls; if none was set, one that does nothing. */
    public CallObserver observer() {
        return observer;
    }

    /** The size limit for responses of the API. */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Returns how many requests to the service may be open at once, and how many to storage hosts. */
    public int maxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    /** Returns whether credentials may be sent without encryption to another machine. */
    public boolean isCleartextAllowed() {
        return cleartextAllowed;
    }

    /**
     * Builds {@link ClientOptions}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends LimitsBuilder<Builder> {
        private CallObserver observer = attempt -> {};
        private long maxResponseBytes = 64L * 1024 * 1024;
        private int maxConcurrentRequests = 64;
        private boolean cleartextAllowed;

        private Builder(Limits start) {
            super(start);
        }

        @Override
        Builder self() {
            return this;
        }

        /** Sets the observer of calls, which receives each attempt. */
        public Builder observer(CallObserver callObserver) {
            this.observer = Objects.requireNonNull(callObserver, "callObserver");
            return this;
        }

        /**
         * Sets the size limit for responses of the API, both compressed and decompressed. A larger response, or one
         * whose {@code Content-Length} is larger, throws an {@link dev.tapedeck.error.UnexpectedResponseException}.
         * Memory is allocated for received bytes, not for announced ones.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxResponseBytes(long bytes) {
            if (bytes <= 0) {
                throw new IllegalArgumentException("Expected a positive number of bytes but was " + bytes);
            }
            this.maxResponseBytes = bytes;
            return this;
        }

        /**
         * Sets how many requests to the service the client may have open at once, and separately how many transfers
         * from storage hosts. A request is open until the last byte of its response is read; pauses between attempts do
         * not count. Views from {@code withOptions(...)} share the limit. The default is 64, which is OkHttp's own
         * limit and the largest concurrency of {@link dev.tapedeck.media.DownloadOptions}. With HTTP/1.1, each open
         * request needs a connection.
         *
         * <p>Further requests wait in order of arrival. A call that waits until its {@link #timeout} fails with a
         * {@link dev.tapedeck.error.CallTimeoutException} that names this setting. A transfer waits as long as the
         * transfers before it receive bytes, so do not leave a {@link dev.tapedeck.media.MediaStream} open unread.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxConcurrentRequests(int requests) {
            if (requests <= 0) {
                throw new IllegalArgumentException("maxConcurrentRequests must be positive but was " + requests);
            }
            this.maxConcurrentRequests = requests;
            return this;
        }

        /** Allows sending credentials without encryption to an {@code http} base URL on another machine. */
        public Builder allowCleartext() {
            this.cleartextAllowed = true;
            return this;
        }

        /** Returns the options. */
        public ClientOptions build() {
            return new ClientOptions(this);
        }
    }
}
