package dev.tapedeck.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.error.UnexpectedResponseException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object whose values are not of their types, or which came more than once. Each fails its own
 * accessor and is written back as it came; nearly all objects have none, and null in place of this.
 *
 * <p>Changed only while its object is read.
 */
public final class Misread {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String id = "";

    private Misread() {}

    /** Reads the start of an object, and returns its depth. */
    public static int begin(JsonReader in) throws IOException {
        in.beginObject();
        return in instanceof Utf8Reader utf8 ? utf8.tokens().scopes.depth() : 0;
    }

    /** The same, or the first one of its object. */
    public static Misread of(@Nullable Misread misread) {
        return misread == null ? new Misread() : misread;
    }

    /** Keeps the field that is being read in the object at this depth, and passes over its value. */
    public Misread keep(JsonReader in, int depth, UnexpectedResponseException reason) throws IOException {
        if (!(in instanceof Utf8Reader utf8)) {
            throw reason;
        }
        String text = FieldTexts.pass(utf8.tokens(), depth);
        fields.put(utf8.tokens().scopes.name(), new Field(message(utf8, reason), List.of(text)));
        return this;
    }

    /**
     * Reads the end of an object.
     *
     * @param fields how many fields were taken over: where that is fewer than it has, some came more than once
     */
    public static @Nullable Misread end(JsonReader in, @Nullable Misread misread, int fields) throws IOException {
        Misread all = misread;
        if (in instanceof Utf8Reader utf8
                && (misread != null || utf8.tokens().scopes.count() != fields)) {
            all = of(misread).complete(utf8);
        }
        in.endObject();
        return all;
    }

    private @Nullable Misread complete(Utf8Reader in) throws IOException {
        Utf8Tokens tokens = in.tokens();
        id = Identity.find(tokens);
        FieldTexts.repeated(tokens).forEach((name, texts) -> {
            String place = tokens.scopes.pathOf(name);
            fields.put(name, new Field(message(in, Expect.repeated(name, place)), texts));
        });
        return fields.isEmpty() ? null : this;
    }

    /**
     * Takes notice of a field of an answer that is read once and not kept.
     *
     * @throws UnexpectedResponseException if it came before
     */
    public static void refuseRepeated(Set<String> fields, String field, JsonReader in) {
        if (!fields.add(field)) {
            throw Expect.repeated(field, in.getPath());
        }
    }

    private static String message(Utf8Reader in, UnexpectedResponseException reason) {
        return in.mask().text(Objects.requireNonNullElse(reason.getMessage(), ""));
    }

    /**
     * Throws if this field is among those.
     *
     * @throws UnexpectedResponseException that names the place and, if it is known, the record's id
     */
    public static void check(@Nullable Misread misread, String field) {
        if (misread != null) {
            misread.check(field);
        }
    }

    private void check(String name) {
        Field field = fields.get(name);
        if (field != null) {
            throw new UnexpectedResponseException(Identity.append(field.message, id));
        }
    }

    /** Throws if a field is among those that is none of these. */
    public void checkOthers(Collection<String> names) {
        fields.keySet().stream().filter(name -> !names.contains(name)).forEach(this::check);
    }

    /** Whether this field is among those. */
    public static boolean has(@Nullable Misread misread, String field) {
        return misread != null && misread.fields.containsKey(field);
    }

    /** Puts these fields among those that were read, for a {@link FieldWriter}. */
    public static Map<String, @Nullable Object> addTo(
            Map<String, @Nullable Object> present, @Nullable Misread misread) {
        if (misread != null) {
            present.putAll(misread.fields);
        }
        return present;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Misread that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The names of these fields; their values may be anything. */
    @Override
    public String toString() {
        return fields.keySet().stream().map(Expect::excerpt).toList().toString();
    }

    /** One field: why it can't be read, and its values as JSON. Equal if the values are. */
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
