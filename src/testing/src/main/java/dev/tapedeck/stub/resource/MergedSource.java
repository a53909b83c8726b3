package dev.tapedeck.stub.resource;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Two sources in one order: one that may be large and is never read whole, and a list of others. Immutable. */
final class MergedSource<T> implements Source<T> {

    private final Source<T> large;
    private final Source<T> others;
    /** Where the others are among all, in ascending order. */
    private final int[] positions;

    /** Both must be in that order. */
    MergedSource(Source<T> large, List<T> others, Comparator<T> order, Function<T, String> id) {
        this.large = large;
        this.others = Source.of(others, id);
        this.positions = new int[others.size()];
        int before = 0;
        for (int other = 0; other < positions.length; other++) {
            before = firstAfter(others.get(other), order, before);
            positions[other] = before + other;
        }
    }

    /** Returns the position of the first resource of the large source, from the start on, that comes after this one. */
    private int firstAfter(T resource, Comparator<T> order, int start) {
        int low = start;
        int high = large.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(large.get(middle), resource) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public int size() {
        return large.size() + positions.length;
    }

    @Override
    public T get(int position) {
        int found = Arrays.binarySearch(positions, position);
        int othersBefore = -found - 1;
        return found >= 0 ? others.get(found) : large.get(position - othersBefore);
    }

    @Override
    public OptionalInt position(String id) {
        OptionalInt other = others.position(id);
        if (other.isPresent()) {
            return OptionalInt.of(positions[other.getAsInt()]);
        }
        OptionalInt place = large.position(id);
        return place.isPresent() ? OptionalInt.of(afterOthers(place.getAsInt())) : place;
    }

    /** Returns the position among all of the resource that has that position in the large source. */
    private int afterOthers(int place) {
        int low = 0;
        int high = positions.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (positions[middle] - middle > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return place + low;
    }

    @Override
    public Optional<T> find(String id) {
        return others.find(id).or(() -> large.find(id));
    }
}
