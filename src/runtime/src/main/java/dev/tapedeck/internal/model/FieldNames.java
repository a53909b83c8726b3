package dev.tapedeck.internal.model;

import dev.tapedeck.internal.json.Misread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names on the wire of a model's fields, in the order of the bits that tell which were there. */
public final class FieldNames {
    // A long has 64 bits; the sign is left alone.
    private static final int BITS = 63;

    private final List<String> names;

    /** Keeps the names. */
    public FieldNames(String... names) {
        this.names = List.of(names);
    }

    /**
     * Throws if a field was misread that has none of these names.
     *
     * @throws dev.tapedeck.error.UnexpectedResponseException that names the place
     */
    public void checkOthers(@Nullable Misread misread) {
        if (misread != null) {
            misread.checkOthers(names);
        }
    }

    /** Whether these bits have the field's. */
    public boolean has(String field, long... present) {
        int place = names.indexOf(field);
        return place >= 0 && isSet(place, present);
    }

    /** The values of the fields that were read, nulls too, by their names. */
    public Map<String, @Nullable Object> present(@Nullable Object[] values, long... present) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int place = 0; place < names.size(); place++) {
            if (isSet(place, present)) {
                fields.put(names.get(place), values[place]);
            }
        }
        return fields;
    }

    private static boolean isSet(int place, long[] present) {
        return (present[place / BITS] >> place % BITS & 1) != 0;
    }
}
