package dev.tapedeck.internal.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headers of a response as user code receives them. */
public final class HeaderMap {
    private HeaderMap() {}

    /** Returns an unmodifiable copy with case-insensitive names. */
    public static Map<String, List<String>> copy(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
