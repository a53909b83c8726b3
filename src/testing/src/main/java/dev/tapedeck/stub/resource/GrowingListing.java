package dev.tapedeck.stub.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Sample resources, and those that tests add to them, in the order of listings. Thread-safe. */
public final class GrowingListing<T> {

    private final List<T> all;
    private final Comparator<T> order;
    private final Function<T, String> id;
    private Listing<T> listing;
    private int added;
    private boolean isSorted = true;

    public GrowingListing(Listing<T> samples, Comparator<T> order, Function<T, String> id) {
        this.all = new ArrayList<>(samples.toList());
        this.order = order;
        this.id = id;
        this.listing = samples;
    }

    /** Adds a resource. It is sorted in when the listing is read, because tests add many in a row. */
    public synchronized void add(T resource) {
        all.add(resource);
        added++;
        isSorted = false;
    }

    /** Returns how many resources were added. */
    public synchronized int added() {
        return added;
    }

    /** Returns all resources at this moment. */
    public synchronized Listing<T> listing() {
        if (!isSorted) {
            all.sort(order);
            listing = Listing.of(all, id);
            isSorted = true;
        }
        return listing;
    }
}
