package dev.tapedeck.stub.resource;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Made-up resources, which are made when they are asked for, so that a million of them need little memory.
 *
 * <p>They come in blocks of a thousand: each resource of a block is newer than all of the next block, so one block at a
 * time is sorted. Thread-safe.
 */
public final class SampleSource<T> implements Source<T> {

    /** The number of resources in a block. */
    public static final int BLOCK = 1000;

    private static final int KEPT_BLOCKS = 64;

    private final int size;
    private final Kind<T> kind;
    private final Map<Integer, List<T>> blocks = new LinkedHashMap<>(KEPT_BLOCKS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    /** What is made. */
    public interface Kind<T> {

        /** Returns the resource with that number. */
        T make(int number);

        /** Returns the number of the resource with this ID, if it is one of the first so many. */
        OptionalInt number(String id, int size);

        /** Returns the ID of a resource. */
        String id(T resource);

        /** Returns the order within a block. */
        Comparator<T> order();
    }

    public SampleSource(int size, Kind<T> kind) {
        this.size = size;
        this.kind = kind;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public T get(int position) {
        return block(position / BLOCK).get(position % BLOCK);
    }

    @Override
    public OptionalInt position(String id) {
        OptionalInt number = kind.number(id, size);
        if (number.isEmpty()) {
            return number;
        }
        int block = number.getAsInt() / BLOCK;
        List<T> resources = block(block);
        int place = IntStream.range(0, resources.size())
                .filter(candidate -> kind.id(resources.get(candidate)).equals(id))
                .findFirst()
                .orElseThrow();
        return OptionalInt.of(block * BLOCK + place);
    }

    @Override
    public Optional<T> find(String id) {
        OptionalInt number = kind.number(id, size);
        return number.isPresent() ? Optional.of(kind.make(number.getAsInt())) : Optional.empty();
    }

    /** Returns the resources of a block in the order of the listing. */
    public List<T> block(int number) {
        synchronized (blocks) {
            List<T> known = blocks.get(number);
            if (known != null) {
                return known;
            }
        }
        int start = number * BLOCK;
        List<T> made = IntStream.range(start, Math.min(start + BLOCK, size))
                .mapToObj(kind::make)
                .sorted(kind.order())
                .toList();
        synchronized (blocks) {
            blocks.put(number, made);
        }
        return made;
    }
}
