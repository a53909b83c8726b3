package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object held that its contract does not name. The map is made when there is the first such field. */
public final class UnknownFields {
    private UnknownFields() {}

    /** Reads one more such field. */
    public static Map<String, @Nullable Object> add(
            @Nullable Map<String, @Nullable Object> fields, String name, JsonReader in) throws IOException {
        Map<String, @Nullable Object> more = fields == null ? new LinkedHashMap<>() : fields;
        more.put(name, AnyAdapter.INSTANCE.read(in));
        return more;
    }

    /** The fields as users see them. */
    public static Map<String, @Nullable Object> view(@Nullable Map<String, @Nullable Object> fields) {
        return fields == null ? Map.of() : Collections.unmodifiableMap(fields);
    }

    /** How many there are. */
    public static int count(@Nullable Map<String, @Nullable Object> fields) {
        return fields == null ? 0 : fields.size();
    }

    /** Writes those fields that are not written already. */
    static void write(JsonWriter out, @Nullable Map<String, @Nullable Object> fields, Set<String> written)
            throws IOException {
        if (fields != null) {
            for (var field : fields.entrySet()) {
                if (!written.contains(field.getKey())) {
                    AnyAdapter.INSTANCE.write(out.name(field.getKey()), field.getValue());
                }
            }
        }
    }
}
