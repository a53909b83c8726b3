package dev.tapedeck.paging;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One page of a listing and the token of the next.
 *
 * <p>A page may be empty although others follow. Immutable; thread-safe if its records are.
 *
 * @param items the records in the service's order; unmodifiable
 * @param next the token of the next page; empty on the last page
 */
public record Page<T>(List<T> items, Optional<PageToken> next) {
    /** Copies the list, unless it is of {@link LazyRecords}. */
    public Page {
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(next, "next");
        // A copy would make them before they are iterated.
        items = items instanceof LazyRecords<T> ? items : List.copyOf(items);
    }

    /** The same page, all records of which are decoded. */
    Page<T> whole() {
        return new Page<>(List.copyOf(items), next);
    }
}
