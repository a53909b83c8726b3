package dev.tapedeck.support;

import dev.tapedeck.internal.json.FieldTable;
import org.jspecify.annotations.Nullable;

/**
 * The JSON names of a model's fields. Everything else that a model keeps for each field is in the same order.
 *
 * @since 0.1.0
 */
public final class FieldNames {
    private final FieldTable table;

    /** Creates the table of these names. */
    public FieldNames(String... names) {
        this.table = new FieldTable(names);
    }

    /**
     * Throws if a field with none of these names could not be read.
     *
     * @throws dev.tapedeck.error.UnexpectedResponseException if there is one; the message names its position
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
