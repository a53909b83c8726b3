package dev.tapedeck.stub.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A view of all resources of one kind, newest first, which may hide or change some. Immutable. */
public final class Listing<T> {

    private final List<T> all;
    private final Map<String, Integer> positions;
    private final Function<T, Optional<T>> view;

    /**
     * One page of a listing, and the resources that come before its neighbours.
     *
     * @param listing all resources of the listing
     * @param start the position of the page's first resource
     * @param size the number of resources asked for
     */
    public record Slice<T>(List<T> listing, int start, int size) {

        public List<T> items() {
            return listing.subList(start, Math.min(start + size, listing.size()));
        }

        /** Returns the last resource before the next page; empty if there is no next page. */
        public Optional<T> beforeNext() {
            int next = start + size;
            return next < listing.size() ? Optional.of(listing.get(next - 1)) : Optional.empty();
        }

        public boolean hasPrevious() {
            return start > 0;
        }

        /** Returns the last resource before the previous page; empty if the previous page is the first. */
        public Optional<T> beforePrevious() {
            int previous = start - size;
            return previous > 0 ? Optional.of(listing.get(previous - 1)) : Optional.empty();
        }
    }

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

    /** Returns this listing without the resources that don't match. */
    public Listing<T> filter(Predicate<T> condition) {
        return new Listing<>(all, positions, item -> view.apply(item).filter(condition));
    }

    /** Returns this listing with each resource changed; IDs and order stay. */
    public Listing<T> map(UnaryOperator<T> change) {
        return new Listing<>(all, positions, item -> view.apply(item).map(change));
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(positions.get(id)).map(all::get).flatMap(view);
    }

    public List<T> toList() {
        return visible(all).toList();
    }

    /** Returns the first page. */
    public Slice<T> first(int size) {
        return slice(0, size);
    }

    /** Returns the page after that resource, even if the view hides it. Empty if there is no such resource. */
    public Optional<Slice<T>> after(String id, int size) {
        return Optional.ofNullable(positions.get(id)).map(position -> slice(position + 1, size));
    }

    private Slice<T> slice(int position, int size) {
        // Counted in this view, because more may have been visible when the page token was made.
        int start = (int) visible(all.subList(0, position)).count();
        return new Slice<>(toList(), start, size);
    }

    private Stream<T> visible(List<T> items) {
        return items.stream().map(view).flatMap(Optional::stream);
    }
}
