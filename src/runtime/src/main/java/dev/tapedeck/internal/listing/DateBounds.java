package dev.tapedeck.internal.listing;

import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a listing is bounded by the time of its records.
 *
 * @param after the parameter for the first moment
 * @param before the parameter for the first moment behind it
 * @param time the time of a record that these are compared with; null if it tells none
 */
public record DateBounds<T>(String after, String before, Function<T, @Nullable Instant> time) {}
