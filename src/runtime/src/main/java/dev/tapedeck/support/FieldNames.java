package dev.tapedeck.support;

import dev.tapedeck.internal.json.FieldTable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON names of a model's fields. Everything else that a model keeps for each field is in the same order.
 *
 * @since 0.1.0
 */
public final class FieldNames {
    private final FieldTable table;
    private final Set<String> readOnly;

    /** Creates the table of these names. */
    public FieldNames(String... names) {
        this(new FieldTable(names), Set.of());
    }

    private FieldNames(FieldTable table, Set<String> readOnly) {
        this.table = table;
        this.readOnly = readOnly;
    }

    /** Returns these names, of which requests leave some out. */
    public FieldNames readOnly(String... names) {
        return new FieldNames(table, Set.of(names));
    }

    boolean isReadOnly(String name) {
        return readOnly.contains(name);
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
