package dev.tapedeck.stub;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The things of one kind, newest first, or those of them that a filter lets through. Immutable. */
final class Listing<T> {

    private final List<T> all;
    private final Map<String, Integer> positions;
    private final Predicate<T> filter;

    private Listing(List<T> all, Map<String, Integer> positions, Predicate<T> filter) {
        this.all = all;
        this.positions = positions;
        this.filter = filter;
    }

    static <T> Listing<T> of(List<T> newestFirst, Function<T, String> id) {
        Map<String, Integer> positions = new HashMap<>();
        newestFirst.forEach(item -> positions.put(id.apply(item), positions.size()));
        return new Listing<>(List.copyOf(newestFirst), positions, item -> true);
    }

    Listing<T> where(Predicate<T> condition) {
        return new Listing<>(all, positions, filter.and(condition));
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(positions.get(id)).map(all::get).filter(filter);
    }

    Slice<T> first(int size) {
        return slice(0, size);
    }

    /** The things after that one, which the filter need not let through; empty if there is no such thing. */
    Optional<Slice<T>> after(String id, int size) {
        return Optional.ofNullable(positions.get(id)).map(position -> slice(position + 1, size));
    }

    private Slice<T> slice(int position, int size) {
        // What lies before the position is counted after the filter: it may have let less through when the token was
        // made.
        int start = (int) all.subList(0, position).stream().filter(filter).count();
        return new Slice<>(all.stream().filter(filter).toList(), start, size);
    }
}
