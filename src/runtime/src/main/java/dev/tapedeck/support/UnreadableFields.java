package dev.tapedeck.support;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.json.Expect;
import dev.tapedeck.internal.json.FieldTable;
import dev.tapedeck.internal.json.RecordId;
import dev.tapedeck.internal.json.Utf8Reader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object whose values have the wrong type, or which are repeated. Each fails its own accessor and is
 * written back unchanged. Nearly all objects have no such fields, and null in place of this.
 *
 * <p>Changed only while its object is read; immutable afterwards. Generated code uses only its presence and
 * {@link #check}.
 *
 * @since 0.1.0
 */
public final class UnreadableFields {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String id = "";

    UnreadableFields() {}

    /** Keeps the field that is being read in the object at this depth, and skips its value. */
    void keep(Utf8Reader in, int depth, JsonParseException reason) throws IOException {
        String text = in.fields().pass(depth);
        fields.put(in.fields().name(), new Field(message(in, reason), List.of(text)));
    }

    /** Keeps the repeated fields of the object that was read, and the object's id. */
    void complete(Utf8Reader in) throws IOException {
        id = in.fields().identity();
        in.fields().repeated().forEach((name, texts) -> {
            String place = in.fields().pathOf(name);
            fields.put(name, new Field(message(in, Expect.repeated(name, place)), texts));
        });
    }

    private static String message(Utf8Reader in, JsonParseException reason) {
        return in.origin().mask().text(Objects.requireNonNullElse(reason.getMessage(), ""));
    }

    /**
     * Throws if this field is one of them.
     *
     * @throws UnexpectedResponseException if it is; the message names the position and, if it is known, the record's id
     */
    public static void check(@Nullable UnreadableFields unreadable, String field) {
        if (unreadable != null) {
            unreadable.check(field);
        }
    }

    private void check(String name) {
        Field field = fields.get(name);
        if (field != null) {
            throw new UnexpectedResponseException(RecordId.append(field.message, id));
        }
    }

    /** Throws if one of the fields is not in the table. */
    void checkOthers(FieldTable names) {
        fields.keySet().stream()
                .filter(name -> names.indexOf(name) == FieldTable.OTHER)
                .forEach(this::check);
    }

    /** The fields by their names. */
    Map<String, Field> fields() {
        return fields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnreadableFields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Returns the names of the fields, without their values, which may be anything. */
    @Override
    public String toString() {
        return fields.keySet().stream().map(Expect::excerpt).toList().toString();
    }

    /** One field: why it cannot be read, and its values as JSON. Two are equal if their values are. */
    static final class Field {
        private final String message;
        private final List<String> texts;

        Field(String message, List<String> texts) {
            this.message = message;
            this.texts = texts;
        }

        void write(JsonWriter out, String name) throws IOException {
            for (String text : texts) {
                out.name(name).jsonValue(text);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Field that && texts.equals(that.texts);
        }

        @Override
        public int hashCode() {
            return texts.hashCode();
        }
    }
}
