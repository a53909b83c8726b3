package dev.tapedeck.stub.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A view of all resources of one kind, newest first, which may hide or change some. Immutable. It looks at no more
 * resources than a page needs, as there may be a million.
 */
public final class Listing<T> {

    private final Source<T> all;
    private final int start;
    private final int end;
    private final Function<T, Optional<T>> view;

    /**
     * One page of a listing, and the resources that come before its neighbours.
     *
     * @param items the resources of the page
     * @param size the number of resources asked for
     * @param beforeNext the last resource before the next page; empty if there is no next page
     * @param hasPrevious whether there is a page before this one
     * @param beforePrevious the last resource before the previous page; empty if the previous page is the first
     */
    public record Slice<T>(
            List<T> items, int size, Optional<T> beforeNext, boolean hasPrevious, Optional<T> beforePrevious) {}

    private Listing(Source<T> all, int start, int end, Function<T, Optional<T>> view) {
        this.all = all;
        this.start = start;
        this.end = end;
        this.view = view;
    }

    public static <T> Listing<T> of(Source<T> all) {
        return new Listing<>(all, 0, all.size(), Optional::of);
    }

    public static <T> Listing<T> of(List<T> newestFirst, Function<T, String> id) {
        return of(Source.of(newestFirst, id));
    }

    /** Returns this listing without the resources that don't match. */
    public Listing<T> filter(Predicate<T> condition) {
        return new Listing<>(all, start, end, item -> view.apply(item).filter(condition));
    }

    /** Returns this listing with each resource changed; IDs and order stay. */
    public Listing<T> map(UnaryOperator<T> change) {
        return new Listing<>(all, start, end, item -> view.apply(item).map(change));
    }

    /**
     * Returns this listing without its newest resources, as far as they match; with one that matches, all newer ones
     * must match too.
     */
    public Listing<T> without(Predicate<T> newest) {
        return new Listing<>(all, firstThat(newest.negate()), end, view);
    }

    /** Returns the newest resources of this listing, as far as they match, as {@link #without} takes them. */
    public Listing<T> only(Predicate<T> newest) {
        return new Listing<>(all, start, firstThat(newest.negate()), view);
    }

    private int firstThat(Predicate<T> condition) {
        int low = start;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(all.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public Optional<T> find(String id) {
        return all.find(id).flatMap(view);
    }

    public List<T> toList() {
        return IntStream.range(start, end)
                .mapToObj(all::get)
                .map(view)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the first page. */
    public Slice<T> first(int size) {
        return slice(start, size);
    }

    /** Returns the page after that resource, even if the view hides it. Empty if there is no such resource. */
    public Optional<Slice<T>> after(String id, int size) {
        OptionalInt position = all.position(id);
        return position.isPresent()
                ? Optional.of(slice(Math.min(end, Math.max(start, position.getAsInt() + 1)), size))
                : Optional.empty();
    }

    private Slice<T> slice(int from, int size) {
        List<T> items = visible(from, end, 1, size + 1);
        boolean hasNext = items.size() > size;
        List<T> page = hasNext ? items.subList(0, size) : items;
        List<T> before = visible(from - 1, start - 1, -1, size + 1);
        return new Slice<>(
                page,
                size,
                hasNext ? Optional.of(page.get(size - 1)) : Optional.empty(),
                !before.isEmpty(),
                before.size() > size ? Optional.of(before.get(size)) : Optional.empty());
    }

    /** Returns the first resources that the view shows on the way from one position to another. */
    private List<T> visible(int from, int to, int step, int most) {
        List<T> found = new ArrayList<>();
        for (int position = from; position != to && found.size() < most; position += step) {
            view.apply(all.get(position)).ifPresent(found::add);
        }
        return found;
    }
}
