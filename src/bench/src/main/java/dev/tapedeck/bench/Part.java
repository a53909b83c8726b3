package dev.tapedeck.bench;

import java.util.List;

/** A part of the suite. */
@FunctionalInterface
interface Part {
    /**
     * Measures on this stub. Throws {@link IllegalStateException} for a wrong number of records or a wrong checksum.
     */
    List<Row> rows(Stub stub);
}
