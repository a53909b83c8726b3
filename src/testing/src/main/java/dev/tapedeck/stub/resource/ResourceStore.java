package dev.tapedeck.stub.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The things of one kind that clients add and change; they are immutable, the shelf is not. Thread-safe. */
public final class ResourceStore<T> {

    private final Map<String, T> things = new LinkedHashMap<>();
    private final Function<T, String> id;

    public ResourceStore(Function<T, String> id) {
        this.id = id;
    }

    public synchronized T add(T thing) {
        things.put(id.apply(thing), thing);
        return thing;
    }

    /** The thing of that id as the operator leaves it; empty if there is none. What the operator throws is thrown. */
    public synchronized Optional<T> change(String key, UnaryOperator<T> operator) {
        return Optional.ofNullable(things.computeIfPresent(key, (same, thing) -> operator.apply(thing)));
    }

    public synchronized boolean remove(String key) {
        return things.remove(key) != null;
    }

    /** The things at this moment, the one added last first. */
    public synchronized Listing<T> newestFirst() {
        List<T> newestFirst = new ArrayList<>(things.values());
        Collections.reverse(newestFirst);
        return Listing.of(newestFirst, id);
    }
}
