package dev.tapedeck.bench;

import java.util.List;

/** A part of the suite. */
@FunctionalInterface
interface Part {
    /** Measures on this stub; a wrong number of records, or a wrong checksum, is an {@link IllegalStateException}. */
    List<Row> rows(Stub stub);
}
