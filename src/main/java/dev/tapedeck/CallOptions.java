package dev.tapedeck;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Settings of one call that differ from its client's: how long it may take, and headers to send with it.
 *
 * <p>Immutable and thread-safe.
 */
public final class CallOptions {
    private static final CallOptions DEFAULTS = new CallOptions(Optional.empty(), Map.of());

    private final Optional<Duration> timeout;
    private final Map<String, String> headers;

    private CallOptions(Optional<Duration> timeout, Map<String, String> headers) {
        this.timeout = timeout;
        this.headers = headers;
    }

    /** The client's own settings, unchanged. */
    public static CallOptions defaults() {
        return DEFAULTS;
    }

    /**
     * These options with another limit for the whole call, from connecting to the last byte of the answer.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CallOptions withTimeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("Expected a positive timeout but was " + timeout);
        }
        return new CallOptions(Optional.of(timeout), headers);
    }

    /**
     * These options with one more header; a header of the same name that the client would send is replaced.
     *
     * @throws IllegalArgumentException if it is {@code Authorization}, which only the client's credentials set
     */
    public CallOptions withHeader(String name, String value) {
        Objects.requireNonNull(value, "value");
        if (name.equalsIgnoreCase("Authorization")) {
            throw new IllegalArgumentException(
                    "Expected a header other than Authorization: set credentials on the client");
        }
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || !value.matches("[\\t\\x20-\\x7e]*")) {
            throw new IllegalArgumentException("Expected a header of printable ASCII but it has other characters");
        }
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new CallOptions(timeout, Collections.unmodifiableMap(more));
    }

    /** The limit for the whole call; empty for the client's own. */
    public Optional<Duration> timeout() {
        return timeout;
    }

    /** The headers to send besides the client's own; unmodifiable. */
    public Map<String, String> headers() {
        return headers;
    }
}
