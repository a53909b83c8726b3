package dev.tapedeck.stub.resource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sample resources, and those that tests add to them, in the order of listings. Thread-safe. */
public final class GrowingSource<T> {

    private final Source<T> samples;
    private final List<T> added = new ArrayList<>();
    private final Comparator<T> order;
    private final Function<T, String> id;
    private Source<T> merged;
    private boolean isSorted = true;

    public GrowingSource(Source<T> samples, Comparator<T> order, Function<T, String> id) {
        this.samples = samples;
        this.order = order;
        this.id = id;
        this.merged = samples;
    }

    /** Adds a resource. It is sorted in when the listing is read, because tests add many in a row. */
    public synchronized void add(T resource) {
        added.add(resource);
        isSorted = false;
    }

    /** Returns how many resources were added. */
    public synchronized int added() {
        return added.size();
    }

    /** Returns all resources at this moment. */
    public synchronized Source<T> all() {
        if (!isSorted) {
            added.sort(order);
            merged = new MergedSource<>(samples, added, order, id);
            isSorted = true;
        }
        return merged;
    }

    /** Returns the added resources that match, together with some of the samples. */
    public synchronized Source<T> with(List<T> someSamples, Predicate<T> condition) {
        return Source.of(
                Stream.concat(someSamples.stream(), added.stream().filter(condition))
                        .sorted(order)
                        .toList(),
                id);
    }
}
