package dev.tapedeck.internal.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a value of several types that requests have. The value keeps its own spelling, such as that of a time,
 * which a model would write in another way.
 */
public final class SentFields {
    private SentFields() {}

    /**
     * Returns the value without the fields that none of its forms has; the whole value if there are no forms.
     *
     * @param value the value as JSON has it
     * @param forms the value as each of its types writes it in requests
     */
    public static Object of(Object value, List<?> forms) {
        if (value instanceof Map<?, ?> fields && forms.stream().anyMatch(Map.class::isInstance)) {
            return object(fields, forms);
        }
        return value instanceof List<?> items ? list(items, forms) : value;
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> fields, List<?> forms) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        for (var field : fields.entrySet()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object form : forms) {
                if (form instanceof Map<?, ?> written && written.containsKey(field.getKey())) {
                    values.add(written.get(field.getKey()));
                }
            }
            if (!values.isEmpty()) {
                part.put((String) field.getKey(), ofNullable(field.getValue(), values));
            }
        }
        return Collections.unmodifiableMap(part);
    }

    private static List<@Nullable Object> list(List<?> items, List<?> forms) {
        List<@Nullable Object> part = new ArrayList<>();
        for (Object item : items) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object form : forms) {
                if (form instanceof List<?> written && written.size() == items.size()) {
                    values.add(written.get(part.size()));
                }
            }
            part.add(ofNullable(item, values));
        }
        return Collections.unmodifiableList(part);
    }

    private static @Nullable Object ofNullable(@Nullable Object value, List<?> forms) {
        return value == null ? null : of(value, forms);
    }
}
