package dev.tapedeck.internal.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of a map that is being read. */
public final class ReadEntries<T> {
    private static final int LARGEST = 8;

    // Those of the map before, whose keys mostly come again.
    private final String[] usual;
    private final Object[] values;
    private int size;
    private @Nullable Map<String, T> others;

    /** Those of a map that has probably these keys. */
    public ReadEntries(ReadMap.Keys usual) {
        this.usual = usual.names;
        this.values = new Object[usual.names.length];
    }

    /** Adds an entry; false if there was one of this key before. */
    public boolean put(String key, @Nullable T value) {
        if (others == null && size < usual.length && usual[size].equals(key)) {
            values[size++] = value;
            return true;
        }
        Map<String, T> all = others();
        int before = all.size();
        all.put(key, value);
        return all.size() > before;
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

    /** All of them, unmodifiable. */
    public Map<String, T> map() {
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
