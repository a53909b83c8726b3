package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import dev.tapedeck.support.StyledInput;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Query or form parameters as Retrofit takes them: in order, with names that may repeat. */
public final class Parameters extends AbstractMap<String, String> {
    private final List<Entry<String, String>> entries = new ArrayList<>();

    private Parameters() {}

    /** Returns the inputs of a request object as text: a list repeats its name, JSON stays JSON. */
    public static Parameters of(Map<String, @Nullable Object> inputs, Gson gson) {
        Parameters parameters = new Parameters();
        inputs.forEach((name, value) -> {
            if (value instanceof List<?> items) {
                requireItem(name, items);
                items.forEach(item -> parameters.add(name, ParameterText.of(item)));
            } else if (value instanceof StyledInput input) {
                ParameterStyle.of(name, input, gson).forEach(entry -> parameters.add(entry.getKey(), entry.getValue()));
            } else if (value != null) {
                parameters.add(name, ParameterText.of(value));
            }
        });
        return parameters;
    }

    // Omitting it silently would request something other than the caller did.
    private static void requireItem(String name, List<?> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to have an item, because a form or query cannot express an empty list");
        }
    }

    /** Returns the parameters of an encoded query, whose decoded text is always Unicode. */
    public static Parameters ofQuery(HttpUrl url) {
        Parameters parameters = new Parameters();
        for (int i = 0; i < url.querySize(); i++) {
            String value = url.queryParameterValue(i);
            parameters.entries.add(Map.entry(url.queryParameterName(i), value == null ? "" : value));
        }
        return parameters;
    }

    private void add(String name, String value) {
        entries.add(Map.entry(name, unicode(name, value)));
    }

    private static String unicode(String name, String value) {
        if (!ParameterText.isUnicode(value)) {
            throw new IllegalArgumentException(
                    "Expected " + name + " to be Unicode text but it contains half of a surrogate pair");
        }
        return value;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, String>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
