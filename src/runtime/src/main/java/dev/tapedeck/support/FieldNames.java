package dev.tapedeck.support;

import dev.tapedeck.internal.json.FieldTable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    Set<String> readOnlyNames() {
        return readOnly;
    }

    /** Returns the names that all of these leave out of requests; null stands for a class that an object is not. */
    public static Set<String> readOnlyInAll(@Nullable FieldNames... classes) {
        List<Set<String>> all = Stream.of(classes)
                .filter(Objects::nonNull)
                .map(FieldNames::readOnlyNames)
                .toList();
        if (all.isEmpty()) {
            return Set.of();
        }
        Set<String> common = new HashSet<>(all.get(0));
        all.forEach(common::retainAll);
        return common;
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
