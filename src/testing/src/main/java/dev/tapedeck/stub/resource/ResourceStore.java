package dev.tapedeck.stub.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The resources of one kind that clients create and change; each is immutable. Thread-safe. */
public final class ResourceStore<T> {

    private final Map<String, T> resources = new LinkedHashMap<>();
    private final Function<T, String> id;

    public ResourceStore(Function<T, String> id) {
        this.id = id;
    }

    public synchronized T add(T resource) {
        resources.put(id.apply(resource), resource);
        return resource;
    }

    /**
     * Replaces the resource by what the operator returns, and returns that. Empty if there is no such resource. No
     * other change happens meanwhile; exceptions of the operator propagate and change nothing.
     */
    public synchronized Optional<T> change(String key, UnaryOperator<T> operator) {
        return Optional.ofNullable(resources.computeIfPresent(key, (same, resource) -> operator.apply(resource)));
    }

    /** Returns whether there is such a resource. */
    public synchronized boolean has(String key) {
        return resources.containsKey(key);
    }

    /** Returns whether there was such a resource. */
    public synchronized boolean remove(String key) {
        return resources.remove(key) != null;
    }

    /** Returns the resources at this moment; the one added last comes first. */
    public synchronized Listing<T> newestFirst() {
        List<T> newestFirst = new ArrayList<>(resources.values());
        Collections.reverse(newestFirst);
        return Listing.of(newestFirst, id);
    }
}
