package dev.tapedeck;

import dev.tapedeck.LimitsBuilder.Limits;
import dev.tapedeck.internal.text.Excerpt;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Settings for single calls that override the client's: time limits, retries and additional headers.
 *
 * <p>Pass them to a client's {@code with(options)}. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = builder().build();

    private final Limits limits;
    private final Map<String, String> headers;
    private final @Nullable Consumer<? super ResponseInfo> onResponse;

    private CallOptions(Builder builder) {
        this.limits = builder.limits();
        this.headers = Collections.unmodifiableMap(new TreeMap<>(builder.headers));
        this.onResponse = builder.onResponse;
    }

    /** Returns options that override nothing. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts with nothing set. */
    public static Builder builder() {
        return new Builder(Limits.NONE);
    }

    /** Returns a builder that starts with these options. */
    public Builder toBuilder() {
        Builder builder = new Builder(limits);
        builder.headers.putAll(headers);
        builder.onResponse = onResponse;
        return builder;
    }

    /** The limit for a whole call; empty for the client's own. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(limits.timeout());
    }

    /** The limit for connecting; empty for the client's own. */
    public Optional<Duration> connectTimeout() {
        return Optional.ofNullable(limits.connectTimeout());
    }

    /** The longest wait for the next byte of a response; empty for the client's own. */
    public Optional<Duration> readTimeout() {
        return Optional.ofNullable(limits.readTimeout());
    }

    /** The longest wait for a host that stops reading the request; empty for the client's own. */
    public Optional<Duration> writeTimeout() {
        return Optional.ofNullable(limits.writeTimeout());
    }

    /** When failed requests are retried; empty for the client's own policy. */
    public Optional<RetryPolicy> retryPolicy() {
        return Optional.ofNullable(limits.retryPolicy());
    }

    /** The headers to send besides the client's own, by case-insensitive name; unmodifiable. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The listener for the status and headers of successful responses; empty if there is none. */
    public Optional<Consumer<? super ResponseInfo>> onResponse() {
        return Optional.ofNullable(onResponse);
    }

    /**
     * Builds {@link CallOptions}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder extends LimitsBuilder<Builder> {
        private static final int LONGEST_NAME = 80;

        private final SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private @Nullable Consumer<? super ResponseInfo> onResponse;

        private Builder(Limits start) {
            super(start);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Adds a header. It replaces the client's own header of the same name, including {@code Accept},
         * {@code Content-Type}, {@code User-Agent} and {@code Host}. It is not sent to storage hosts.
         *
         * <p>A different {@code Content-Type} does not change the request body. Whatever {@code Accept-Encoding} asks
         * for, responses compressed by gzip or deflate are decompressed; a response compressed in another way throws an
         * {@link dev.tapedeck.error.UnexpectedResponseException}, unless an interceptor of the user's own HTTP client
         * decompresses it.
         *
         * @throws IllegalArgumentException if it is {@code Authorization}, which only the client's credentials set, or
         *     {@code Content-Length} or {@code Transfer-Encoding}, which mark the end of the request, or has characters
         *     other than printable ASCII
         */
        public Builder header(String name, String value) {
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
            if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
                throw new IllegalArgumentException("Expected the name of a header but "
                        + (name.isEmpty() ? "it is empty" : "it has characters that such a name cannot have"));
            }
            if (!value.matches("[\\t\\x20-\\x7e]*")) {
                throw new IllegalArgumentException("Expected the header " + Excerpt.of(name, LONGEST_NAME)
                        + " to have a value of printable ASCII but it has other characters");
            }
            headers.put(name, value);
            return this;
        }

        /**
         * Sets a listener for the status, headers and request id of successful responses, which the results of typed
         * calls do not have. It replaces an earlier one.
         *
         * <p>It is called once per response of the service, including each page of a listing, on the thread that makes
         * the request and before the call returns; exceptions propagate to the caller. It must be thread-safe if
         * several threads use the options.
         */
        public Builder onResponse(Consumer<? super ResponseInfo> listener) {
            this.onResponse = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Returns the options. */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
