package dev.tapedeck.stub.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The resources of one kind that clients create and change; each is immutable. Thread-safe. */
public final class ResourceStore<T> {

    private final Map<String, T> resources = new LinkedHashMap<>();
    private final Function<T, String> id;
    private @Nullable Listing<T> newestFirst;

    public ResourceStore(Function<T, String> id) {
        this.id = id;
    }

    public synchronized T add(T resource) {
        newestFirst = null;
        resources.put(id.apply(resource), resource);
        return resource;
    }

    /**
     * Replaces the resource by what the operator returns, and returns that. Empty if there is no such resource. No
     * other change happens meanwhile; exceptions of the operator propagate and change nothing.
     */
    public synchronized Optional<T> change(String key, UnaryOperator<T> operator) {
        newestFirst = null;
        return Optional.ofNullable(resources.computeIfPresent(key, (same, resource) -> operator.apply(resource)));
    }

    /** Returns that resource. */
    public synchronized Optional<T> find(String key) {
        return Optional.ofNullable(resources.get(key));
    }

    /** Returns whether there is such a resource. */
    public synchronized boolean has(String key) {
        return resources.containsKey(key);
    }

    /** Returns whether there was such a resource. */
    public synchronized boolean remove(String key) {
        newestFirst = null;
        return resources.remove(key) != null;
    }

    /** Returns the resources at this moment; the one added last comes first. */
    public synchronized Listing<T> newestFirst() {
        if (newestFirst == null) {
            List<T> all = new ArrayList<>(resources.values());
            Collections.reverse(all);
            newestFirst = Listing.of(all, id);
        }
        return newestFirst;
    }
}
