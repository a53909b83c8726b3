package dev.tapedeck.bench;

/** The consumer of a listing. */
@FunctionalInterface
interface RecordConsumer {
    /** Accepts the checksum of the next record; returns false to end the listing. */
    boolean accept(long hash);
}
