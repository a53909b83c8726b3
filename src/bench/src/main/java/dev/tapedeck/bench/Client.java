package dev.tapedeck.bench;

/** A client of the service that lists the recordings of the stub's room. */
interface Client extends AutoCloseable {
    /** Hands out all records, the checksum of every field of each, until the consumer has enough. */
    void list(Query query, RecordConsumer consumer);

    @Override
    default void close() {}
}
