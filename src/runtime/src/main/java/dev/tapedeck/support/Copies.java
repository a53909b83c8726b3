package dev.tapedeck.support;

import dev.tapedeck.internal.json.Records;
import dev.tapedeck.internal.json.SmallMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies that their owner can return safely: unmodifiable, in the same order, nulls allowed.
 *
 * @since 0.1.0
 */
public final class Copies {
    private Copies() {}

    /** Returns a copy of the list; null for null. */
    public static <T extends @Nullable Object> @Nullable List<T> of(@Nullable List<T> list) {
        // Records are immutable, and a copy would decode them.
        return list == null || list instanceof Records<?> ? list : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** Returns a copy of the map; null for null. */
    public static <T extends @Nullable Object> @Nullable Map<String, T> of(@Nullable Map<String, T> map) {
        return map == null || map instanceof SmallMap<?> ? map : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
