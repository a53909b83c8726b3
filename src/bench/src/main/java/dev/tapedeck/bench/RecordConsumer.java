package dev.tapedeck.bench;

/** Who iterates a listing. */
@FunctionalInterface
interface RecordConsumer {
    /** Takes the next record, by the checksum of its fields; false ends the listing. */
    boolean accept(long hash);
}
