package dev.tapedeck.internal.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a map in their order; the next map may have the same keys. Immutable and thread-safe. */
public final class MapKeys {
    /** No keys. */
    public static final MapKeys NONE = new MapKeys(new String[0]);

    final String[] names;

    /** Takes the names without a copy; they must not change. */
    MapKeys(String[] names) {
        this.names = names;
    }

    /** The number of keys. */
    public int size() {
        return names.length;
    }

    /** Returns whether this is the key at this index. */
    public boolean is(int index, String key) {
        return names[index].equals(key);
    }

    /** Returns a map of the first keys, this many, with these values. */
    public Map<String, @Nullable Object> first(int count, @Nullable Object[] values) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put(names[i], values[i]);
        }
        return entries;
    }
}
