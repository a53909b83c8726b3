package dev.tapedeck.support;

import com.google.gson.Gson;
import com.google.gson.stream.JsonWriter;
import dev.tapedeck.internal.json.FieldTable;
import dev.tapedeck.internal.json.InputWriter;
import dev.tapedeck.internal.text.Summary;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of a model's fields, for the methods that treat all fields alike: equality, text and JSON. Created when
 * one of these is called. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class FieldValues {
    // A long has 64 bits; the sign is left alone.
    private static final int BITS = 63;

    private final FieldNames fields;
    private final FieldTable names;
    private final long[] present;
    private final @Nullable Object[] values;
    private final String[] members;
    private final boolean[] hidden;
    private @Nullable Map<String, @Nullable Object> others;
    private @Nullable UnreadableFields unreadable;
    private Supplier<Set<String>> moreReadOnly = Set::of;
    private int size;

    /**
     * Starts with no values.
     *
     * @param names the names of the fields, in the order in which they are added
     * @param present a bit for each field, set if the response contained it, even as null; 63 fields per number
     */
    public FieldValues(FieldNames names, long... present) {
        this.fields = names;
        this.names = names.table();
        this.present = present;
        this.values = new @Nullable Object[this.names.size()];
        this.members = new String[values.length];
        this.hidden = new boolean[values.length];
    }

    /** Adds the next field, with its name in Java. */
    public FieldValues add(String member, @Nullable Object value) {
        members[size] = member;
        values[size++] = value;
        return this;
    }

    /** Adds the next field, whose value is personal or secret and stays out of {@link #toString(String)}. */
    public FieldValues hide(String member, @Nullable Object value) {
        hidden[size] = true;
        return add(member, value);
    }

    /** Adds the fields that the contract does not name, and those that could not be read. */
    public FieldValues others(
            @Nullable Map<String, @Nullable Object> unknown, @Nullable UnreadableFields unreadableFields) {
        this.others = unknown;
        this.unreadable = unreadableFields;
        return this;
    }

    /** Sets what returns the names of further fields that requests leave out. */
    public FieldValues alsoReadOnly(Supplier<Set<String>> names) {
        moreReadOnly = names;
        return this;
    }

    /** Returns whether the response contained the field with this JSON name. */
    public boolean has(String field) {
        int index = names.indexOf(Objects.requireNonNull(field, "field"));
        return (index >= 0 && isPresent(index))
                || (others != null && others.containsKey(field))
                || (unreadable != null && unreadable.fields().containsKey(field));
    }

    private boolean isPresent(int index) {
        return (present[index / BITS] >> index % BITS & 1) != 0;
    }

    /**
     * Writes the fields of the contract that are set, then those that could not be read, then the others. A request
     * leaves out read-only fields.
     */
    void write(Gson gson, JsonWriter out, boolean inRequest) throws IOException {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            if (isPresent(i)) {
                written.put(names.name(i), values[i]);
            }
        }
        if (unreadable != null) {
            written.putAll(unreadable.fields());
        }
        if (others != null) {
            others.forEach(written::putIfAbsent);
        }
        if (inRequest) {
            written.keySet().removeAll(fields.readOnlyNames());
            written.keySet().removeAll(moreReadOnly.get());
        }
        InputWriter writer = new InputWriter(gson);
        out.beginObject();
        for (var field : written.entrySet()) {
            if (field.getValue() instanceof UnreadableFields.Field broken) {
                broken.write(out, field.getKey());
            } else {
                writer.write(out.name(field.getKey()), field.getValue());
            }
        }
        out.endObject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldValues that
                && names == that.names
                && Arrays.equals(present, that.present)
                && Arrays.equals(values, that.values)
                && Objects.equals(others, that.others)
                && Objects.equals(unreadable, that.unreadable);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Returns the model's short text: the fields that are set, with hidden values shown as {@code (hidden)}. */
    public String toString(String model) {
        Summary text = new Summary(model);
        for (int i = 0; i < size; i++) {
            if (hidden[i]) {
                text.hide(members[i], values[i]);
            } else {
                text.add(members[i], values[i]);
            }
        }
        return text.add("unreadable", unreadable).toString();
    }
}
