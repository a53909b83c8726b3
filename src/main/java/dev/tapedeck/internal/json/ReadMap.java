package dev.tapedeck.internal.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map of few entries, in the order of the JSON that it was read from: nearly all that services send are
 * so small that a table to find keys by would be most of them. Thread-safe if its values are.
 */
public final class ReadMap<T> extends AbstractMap<String, T> {
    private static final int LARGEST = 8;

    private final String[] keys;
    private final Object[] values;

    private ReadMap(String[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    private int find(@Nullable Object key) {
        return Arrays.asList(keys).indexOf(key);
    }

    @SuppressWarnings("unchecked") // All of them were put as values.
    private T value(int index) {
        return (T) values[index];
    }

    @Override
    public int size() {
        return keys.length;
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
                return keys.length;
            }

            @Override
            public Iterator<Map.Entry<String, T>> iterator() {
                return entries();
            }
        };
    }

    private Iterator<Map.Entry<String, T>> entries() {
        return new Iterator<>() {
            private int index;

            @Override
            public boolean hasNext() {
                return index < keys.length;
            }

            @Override
            public Map.Entry<String, T> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("There is no further entry");
                }
                return new SimpleImmutableEntry<>(keys[index], value(index++));
            }
        };
    }

    /** The entries of a map that is being read; of a key that comes twice, the last value counts. */
    static final class Entries<T> {
        private String[] keys = new String[2];
        private Object[] values = new Object[2];
        private int size;
        private @Nullable Map<String, T> large;

        @SuppressWarnings("unchecked") // All of them were put as values.
        void put(String key, T value) {
            if (large != null) {
                large.put(key, value);
                return;
            }
            int place = Arrays.asList(keys).subList(0, size).indexOf(key);
            if (place >= 0) {
                values[place] = value;
            } else if (size < LARGEST) {
                append(key, value);
            } else {
                large = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    large.put(keys[i], (T) values[i]);
                }
                large.put(key, value);
            }
        }

        private void append(String key, T value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            keys[size] = key;
            values[size++] = value;
        }

        Map<String, T> map() {
            return large != null
                    ? Collections.unmodifiableMap(large)
                    : new ReadMap<>(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
        }
    }
}
