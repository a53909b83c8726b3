package dev.tapedeck.internal.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
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
        // Those of the map before, whose keys mostly come again.
        private final String[] usual;
        private final Object[] values;
        private int size;
        private @Nullable Map<String, T> others;

        Entries(String[] usual) {
            this.usual = usual;
            this.values = new Object[usual.length];
        }

        void put(String key, T value) {
            if (others == null && size < usual.length && usual[size].equals(key)) {
                values[size++] = value;
            } else {
                others().put(key, value);
            }
        }

        @SuppressWarnings("unchecked") // All of them were put as values.
        private Map<String, T> others() {
            if (others == null) {
                others = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    others.put(usual[i], (T) values[i]);
                }
            }
            return others;
        }

        Map<String, T> map() {
            if (others == null && size == usual.length) {
                return new ReadMap<>(usual, values);
            }
            Map<String, T> all = others();
            return all.size() > LARGEST
                    ? Collections.unmodifiableMap(all)
                    : new ReadMap<>(
                            all.keySet().toArray(String[]::new), all.values().toArray());
        }
    }

    /** The keys of a map, which the next one that is read may have too. */
    static String[] keys(Map<String, ?> map) {
        return map instanceof ReadMap<?> small ? small.keys : new String[0];
    }
}
