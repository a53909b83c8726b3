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
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Parameters of a query, a form, headers or cookies: in order, with names that may repeat. */
public final class Parameters {
    private final List<Parameter> parameters;

    private Parameters(List<Parameter> parameters) {
        this.parameters = parameters;
    }

    /** Returns the inputs of a request object as text: a list repeats its name, JSON stays JSON. */
    public static Parameters of(Map<String, @Nullable Object> inputs, Gson gson) {
        List<Parameter> parameters = new ArrayList<>();
        inputs.forEach((name, value) -> {
            if (value != null) {
                parameters.addAll(ParameterStyle.of(name, StyledInput.of(value), gson));
            }
        });
        return new Parameters(parameters);
    }

    /** Returns names and values as they are. Throws if a value contains what separates it from the next. */
    public Map<String, String> texts() {
        return map(Parameter::name, Parameter::text);
    }

    /** Returns encoded names and values of a query. */
    public Map<String, String> query() {
        return map(Parameter::queryName, Parameter::queryText);
    }

    /** Returns names and values in the format of the {@code Cookie} header; null if there are none. */
    public @Nullable String cookies() {
        String cookies = parameters.stream()
                .map(cookie -> cookie.name() + "=" + cookie.cookieText())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? null : cookies;
    }

    private Map<String, String> map(Function<Parameter, String> name, Function<Parameter, String> value) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        parameters.forEach(parameter -> entries.add(Map.entry(name.apply(parameter), value.apply(parameter))));
        return new Repeating(entries);
    }

    /** Returns the encoded names and values of the query of an address. */
    public static Map<String, String> query(HttpUrl url) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            String value = url.queryParameterValue(i);
            Parameter parameter = Parameter.of(url.queryParameterName(i), value == null ? "" : value);
            entries.add(Map.entry(parameter.queryName(), parameter.queryText()));
        }
        return new Repeating(entries);
    }

    /** A map as Retrofit takes it, which only iterates. */
    private static final class Repeating extends AbstractMap<String, String> {
        private final List<Entry<String, String>> entries;

        Repeating(List<Entry<String, String>> entries) {
            this.entries = entries;
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
}
