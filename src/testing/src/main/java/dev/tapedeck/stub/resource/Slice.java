package dev.tapedeck.stub.resource;

import java.util.List;
import java.util.Optional;

/** One page's worth of a listing, and the things that its neighbours follow. */
public record Slice<T>(List<T> listing, int start, int size) {

    public List<T> items() {
        return listing.subList(start, Math.min(start + size, listing.size()));
    }

    /** The thing that the next page follows; empty if there is no next page. */
    public Optional<T> beforeNext() {
        int next = start + size;
        return next < listing.size() ? Optional.of(listing.get(next - 1)) : Optional.empty();
    }

    public boolean hasPrevious() {
        return start > 0;
    }

    /** The thing that the previous page follows; empty if the previous page is the first. */
    public Optional<T> beforePrevious() {
        int previous = start - size;
        return previous > 0 ? Optional.of(listing.get(previous - 1)) : Optional.empty();
    }
}
