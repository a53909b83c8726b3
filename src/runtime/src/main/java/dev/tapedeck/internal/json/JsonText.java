package dev.tapedeck.internal.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON that is made from no model. */
public final class JsonText {
    private JsonText() {}

    /** The object of these fields, without spaces: Strings, Numbers, Booleans, nulls, and Lists and Maps of these. */
    public static String of(Map<String, ? extends @Nullable Object> fields) {
        return AnyAdapter.INSTANCE.toJson(fields);
    }
}
