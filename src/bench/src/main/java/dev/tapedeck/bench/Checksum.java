package dev.tapedeck.bench;

/**
 * How many records were taken, and the checksum of all their fields and of their order.
 *
 * @param records how many
 * @param value of {@link Fields#end()} of each, one after the other
 */
record Checksum(long records, long value) {

    /** Adds up without garbage. Not thread-safe. */
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
