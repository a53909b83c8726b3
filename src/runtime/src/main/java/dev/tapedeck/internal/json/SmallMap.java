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
 * An unmodifiable map of few entries, in the order of its JSON. Nearly all maps of the services are so small that a
 * hash table would be most of their size. Thread-safe if its values are.
 */
public final class SmallMap<T> extends AbstractMap<String, T> {
    private static final int LARGEST = 8;

    // Shared by consecutive maps.
    private final MapKeys usual;
    private final @Nullable Object[] values;

    private SmallMap(MapKeys keys, @Nullable Object[] values) {
        this.usual = keys;
        this.values = values;
    }

    /** Returns the map of these keys and values, which are taken without a copy and must no longer change. */
    public static <T> Map<String, T> of(MapKeys keys, @Nullable Object[] values) {
        return new SmallMap<>(keys, values);
    }

    /** Returns the map of these entries, which must no longer change. */
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

    // Modifying methods that AbstractMap would not refuse if there is nothing to change.

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
        return new UnsupportedOperationException("A map that was read from JSON cannot be changed");
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

    /** Returns the keys of a map, which the next map may have too. */
    public static MapKeys keys(Map<String, ?> map) {
        return map instanceof SmallMap<?> small ? small.usual : MapKeys.NONE;
    }
}
