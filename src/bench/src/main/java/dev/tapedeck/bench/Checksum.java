package dev.tapedeck.bench;

/**
 * The number of records, and the checksum of all their fields and of their order.
 *
 * @param records the number of records
 * @param value the checksum over {@link Fields#end()} of each record, in order
 */
record Checksum(long records, long value) {

    /** Computes the checksum without garbage. Not thread-safe. */
    static final class Counter implements RecordConsumer {
        private long records;
        private long checksum;

        @Override
        public boolean accept(long hash) {
            records++;
            checksum = checksum * 31 + hash;
            return true;
        }

        long records() {
            return records;
        }

        Checksum sum() {
            return new Checksum(records, checksum);
        }
    }
}
