package dev.tapedeck.internal.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an envelope keeps its records and the link of the next page.
 *
 * @param items the records
 * @param next the link; null or blank on the last page
 */
public record Envelope<E, T>(Function<E, List<T>> items, Function<E, @Nullable String> next) {}
