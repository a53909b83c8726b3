package dev.tapedeck.bench;

/** A client of the service that lists the recordings of the stub's room. */
interface Client extends AutoCloseable {
    /** Passes the checksum of all fields of each record to the consumer, until that has enough. */
    void list(Query query, RecordConsumer consumer);

    @Override
    default void close() {}
}
