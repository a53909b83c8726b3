package dev.tapedeck.stub.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The things of one kind, newest first, as a view of them shows them, or leaves them out. Immutable. */
public final class Listing<T> {

    private final List<T> all;
    private final Map<String, Integer> positions;
    private final Function<T, Optional<T>> view;

    private Listing(List<T> all, Map<String, Integer> positions, Function<T, Optional<T>> view) {
        this.all = all;
        this.positions = positions;
        this.view = view;
    }

    public static <T> Listing<T> of(List<T> newestFirst, Function<T, String> id) {
        Map<String, Integer> positions = new HashMap<>();
        newestFirst.forEach(item -> positions.put(id.apply(item), positions.size()));
        return new Listing<>(List.copyOf(newestFirst), positions, Optional::of);
    }

    public Listing<T> where(Predicate<T> condition) {
        return new Listing<>(all, positions, item -> view.apply(item).filter(condition));
    }

    /** The same things, each changed by the operator; their ids and order stay. */
    public Listing<T> as(UnaryOperator<T> change) {
        return new Listing<>(all, positions, item -> view.apply(item).map(change));
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(positions.get(id)).map(all::get).flatMap(view);
    }

    /** All that the view shows. */
    public List<T> all() {
        return shown(all).toList();
    }

    public Slice<T> first(int size) {
        return slice(0, size);
    }

    /** The things after that one, which the view need not show; empty if there is no such thing. */
    public Optional<Slice<T>> after(String id, int size) {
        return Optional.ofNullable(positions.get(id)).map(position -> slice(position + 1, size));
    }

    private Slice<T> slice(int position, int size) {
        // What lies before the position is counted in this view: it may have shown more when the token was made.
        int start = (int) shown(all.subList(0, position)).count();
        return new Slice<>(shown(all).toList(), start, size);
    }

    private Stream<T> shown(List<T> items) {
        return items.stream().map(view).flatMap(Optional::stream);
    }
}
