package dev.tapedeck.support;

import com.google.gson.JsonParseException;
import dev.tapedeck.internal.json.Expect;
import dev.tapedeck.internal.json.FieldTable;
import dev.tapedeck.internal.json.Utf8Fields;
import dev.tapedeck.internal.json.Utf8Reader;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object, field by field: {@link #next()} moves to the next field, {@link #field()} says which one it
 * is, and one of the other methods reads its value. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ObjectReader extends ValueReader {
    private final FieldTable table;
    private int depth;
    private boolean busy;
    private int field;
    private int expected;

    private long seen;
    private @Nullable BitSet seenBeyond;
    private boolean repeated;
    // The names of all fields, if none may be repeated.
    private @Nullable Set<String> names;
    private @Nullable Map<String, @Nullable Object> others;
    private @Nullable UnreadableFields unreadable;

    private ObjectReader(ModelAdapter<?> model, FieldTable table, Utf8Reader in) {
        super(model, in);
        this.table = table;
    }

    /** Reads an object in which a repeated field is unreadable. */
    static ObjectReader of(ModelAdapter<?> model, FieldTable table, Utf8Reader in) throws IOException {
        // Records of a page are read one after the other, so one reader serves all of them.
        if (in.kept() instanceof ObjectReader kept && kept.isFor(model) && !kept.busy) {
            return kept.begin();
        }
        ObjectReader reader = new ObjectReader(model, table, in);
        if (in.kept() == null) {
            in.keep(reader);
        }
        return reader.begin();
    }

    /** Reads an object that is refused if a field is repeated. */
    static ObjectReader refusingRepeated(ModelAdapter<?> model, FieldTable table, Utf8Reader in) throws IOException {
        ObjectReader reader = new ObjectReader(model, table, in).begin();
        reader.names = new HashSet<>();
        return reader;
    }

    private ObjectReader begin() throws IOException {
        in.beginObject();
        depth = fields.depth();
        busy = true;
        field = FieldTable.OTHER;
        expected = 0;
        seen = 0;
        seenBeyond = null;
        repeated = false;
        others = null;
        unreadable = null;
        return this;
    }

    /** Moves to the next field. Returns false if there is none; then the whole object has been read. */
    public boolean next() throws IOException {
        field = fields.next(table, expected);
        if (field == Utf8Fields.END) {
            end();
            return false;
        }
        if (names != null && !names.add(fields.name())) {
            throw Expect.repeated(fields.name(), in.getPath());
        }
        if (field != FieldTable.OTHER) {
            expected = field + 1;
            see();
        }
        return true;
    }

    private void see() {
        if (field < Long.SIZE) {
            long bit = 1L << field;
            repeated |= (seen & bit) != 0;
            seen |= bit;
        } else {
            if (seenBeyond == null) {
                seenBeyond = new BitSet();
            }
            repeated |= seenBeyond.get(field);
            seenBeyond.set(field);
        }
    }

    private void end() throws IOException {
        if (names == null && (repeated || unreadable != null)) {
            known().complete(in);
        }
        in.endObject();
        busy = false;
    }

    @Override
    public int field() {
        return field;
    }

    /** Reads a field that the contract does not name, and keeps it. */
    public void other() throws IOException {
        if (others == null) {
            others = new LinkedHashMap<>();
        }
        String name = fields.name();
        repeated |= others.containsKey(name);
        others.put(name, any());
    }

    /** Skips a field's value. */
    public void skip() throws IOException {
        in.skipValue();
    }

    /** Skips a field whose value could not be read, and keeps it. */
    public void keep(JsonParseException reason) throws IOException {
        known().keep(in, depth, reason);
    }

    private UnreadableFields known() {
        if (unreadable == null) {
            unreadable = new UnreadableFields();
        }
        return unreadable;
    }

    /** The fields that the contract does not name; null if there are none. */
    public @Nullable Map<String, @Nullable Object> others() {
        return others;
    }

    /** The fields that could not be read; null if there are none. */
    public @Nullable UnreadableFields unreadable() {
        return unreadable;
    }

    /** The names of all fields, for an object in which none may be repeated. */
    public Set<String> names() {
        return names == null ? Set.of() : names;
    }
}
