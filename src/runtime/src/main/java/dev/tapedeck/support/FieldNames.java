package dev.tapedeck.support;

import dev.tapedeck.internal.json.FieldTable;
import org.jspecify.annotations.Nullable;

/** The names on the wire of a model's fields. Everything else that a model has of its fields is in this order. */
public final class FieldNames {
    private final FieldTable table;

    /** Keeps the names. */
    public FieldNames(String... names) {
        this.table = new FieldTable(names);
    }

    /**
     * Throws if a field can't be read that has none of these names.
     *
     * @throws dev.tapedeck.error.UnexpectedResponseException that names the place
     */
    public void checkOthers(@Nullable UnreadableFields unreadable) {
        if (unreadable != null) {
            unreadable.checkOthers(table);
        }
    }

    FieldTable table() {
        return table;
    }
}
