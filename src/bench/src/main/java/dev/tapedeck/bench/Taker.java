package dev.tapedeck.bench;

/** Who iterates a listing. */
@FunctionalInterface
interface Taker {
    /** Takes the next record, by the checksum of its fields; false ends the listing. */
    boolean take(long hash);
}
