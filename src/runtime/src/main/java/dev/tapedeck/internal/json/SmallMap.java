package dev.tapedeck.internal.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map of few entries, in the order of the JSON that it was read from: nearly all that services send are
 * so small that a table to find keys by would be most of them. Thread-safe if its values are.
 */
public final class SmallMap<T> extends AbstractMap<String, T> {
    private static final int LARGEST = 8;

    // Maps that follow each other share them.
    private final MapKeys usual;
    private final @Nullable Object[] values;

    private SmallMap(MapKeys keys, @Nullable Object[] values) {
        this.usual = keys;
        this.values = values;
    }

    /** The map of these keys and their values, which are taken as they are and must not change any more. */
    public static <T> Map<String, T> of(MapKeys keys, @Nullable Object[] values) {
        return new SmallMap<>(keys, values);
    }

    /** The map of these entries, which must not change any more. */
    @SuppressWarnings("unchecked") // All of them were read as values.
    public static <T> Map<String, T> of(Map<String, @Nullable Object> entries) {
        if (entries.size() > LARGEST) {
            return (Map<String, T>) Collections.unmodifiableMap(entries);
        }
        MapKeys keys = new MapKeys(entries.keySet().toArray(String[]::new));
        return new SmallMap<>(keys, entries.values().toArray());
    }

    private int find(@Nullable Object key) {
        String[] keys = usual.names;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    @SuppressWarnings("unchecked") // All of them were put as values.
    private T value(int index) {
        return (T) values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public @Nullable T get(@Nullable Object key) {
        int index = find(key);
        return index < 0 ? null : value(index);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return find(key) >= 0;
    }

    @Override
    public Set<Map.Entry<String, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return values.length;
            }

            @Override
            public Iterator<Map.Entry<String, T>> iterator() {
                return entries();
            }
        };
    }

    // What a map could be changed by, and would not refuse by itself where there is nothing to change.

    @Override
    public @Nullable T remove(@Nullable Object key) {
        throw unmodifiable();
    }

    @Override
    public boolean remove(@Nullable Object key, @Nullable Object value) {
        throw unmodifiable();
    }

    @Override
    public void putAll(Map<? extends String, ? extends T> entries) {
        throw unmodifiable();
    }

    @Override
    public void clear() {
        throw unmodifiable();
    }

    @Override
    public void replaceAll(BiFunction<? super String, ? super T, ? extends T> function) {
        throw unmodifiable();
    }

    @Override
    public @Nullable T putIfAbsent(String key, T value) {
        throw unmodifiable();
    }

    @Override
    public boolean replace(String key, T oldValue, T newValue) {
        throw unmodifiable();
    }

    @Override
    public @Nullable T replace(String key, T value) {
        throw unmodifiable();
    }

    @Override
    public T computeIfAbsent(String key, Function<? super String, ? extends T> function) {
        throw unmodifiable();
    }

    @Override
    public @Nullable T computeIfPresent(String key, BiFunction<? super String, ? super T, ? extends T> function) {
        throw unmodifiable();
    }

    @Override
    public @Nullable T compute(String key, BiFunction<? super String, ? super T, ? extends T> function) {
        throw unmodifiable();
    }

    @Override
    public @Nullable T merge(String key, T value, BiFunction<? super T, ? super T, ? extends T> function) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("What was read from JSON is not changed");
    }

    private Iterator<Map.Entry<String, T>> entries() {
        return new Iterator<>() {
            private int index;

            @Override
            public boolean hasNext() {
                return index < values.length;
            }

            @Override
            public Map.Entry<String, T> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There is no further entry");
                }
                return new SimpleImmutableEntry<>(usual.names[index], value(index++));
            }
        };
    }

    /** The keys of a map, which the next one that is read may have too. */
    public static MapKeys keys(Map<String, ?> map) {
        return map instanceof SmallMap<?> small ? small.usual : MapKeys.NONE;
    }
}
