package dev.tapedeck.stub.http;

import com.google.gson.JsonElement;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One JSON object under construction, its fields in the order in which they were put.
 *
 * <p>A value is a {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code Boolean}, {@code Json},
 * {@code JsonElement}, {@code Map} or {@code List} of these, or an {@code Optional} of one, whose emptiness is written
 * as {@code null}.
 */
public final class Json {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Json() {}

    public static Json object() {
        return new Json();
    }

    public Json put(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** The object's JSON text, without spaces. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(this, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(present -> write(present, text), () -> text.append("null"));
        } else if (value instanceof Json json) {
            writeFields(json.fields, text);
        } else if (value instanceof Map<?, ?> map) {
            writeFields(map, text);
        } else if (value instanceof List<?> list) {
            text.append('[');
            separated(list, text, item -> write(item, text));
            text.append(']');
        } else if (value instanceof String string) {
            writeString(string, text);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof JsonElement) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("Expected a JSON value but was a " + value.getClass());
        }
    }

    private static void writeFields(Map<?, ?> fields, StringBuilder text) {
        text.append('{');
        separated(fields.entrySet(), text, field -> {
            writeString((String) field.getKey(), text);
            text.append(':');
            write(field.getValue(), text);
        });
        text.append('}');
    }

    private static <T> void separated(Iterable<T> items, StringBuilder text, Consumer<T> write) {
        for (Iterator<T> rest = items.iterator(); rest.hasNext(); ) {
            write.accept(rest.next());
            text.append(rest.hasNext() ? "," : "");
        }
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character)) {
                // Half a surrogate pair has no UTF-8 form: escaped, it arrives as it was.
                text.append(String.format("\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }
}
