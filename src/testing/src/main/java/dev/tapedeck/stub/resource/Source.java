package dev.tapedeck.stub.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Resources in the order of their listing, the newest first, which may be made when they are asked for. */
public interface Source<T> {

    int size();

    /** Returns the resource at that position. */
    T get(int position);

    /** Returns the position of the resource with this ID; empty if there is none. */
    OptionalInt position(String id);

    /** Returns the resource with this ID. */
    default Optional<T> find(String id) {
        OptionalInt position = position(id);
        return position.isPresent() ? Optional.of(get(position.getAsInt())) : Optional.empty();
    }

    /** Returns the resources of a list. */
    static <T> Source<T> of(List<T> newestFirst, Function<T, String> id) {
        List<T> all = List.copyOf(newestFirst);
        Map<String, Integer> positions = new HashMap<>();
        all.forEach(item -> positions.put(id.apply(item), positions.size()));
        return new Source<>() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public T get(int position) {
                return all.get(position);
            }

            @Override
            public OptionalInt position(String id) {
                Integer position = positions.get(id);
                return position == null ? OptionalInt.empty() : OptionalInt.of(position);
            }
        };
    }
}
