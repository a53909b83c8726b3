package dev.tapedeck.bench;

/**
 * How many records were taken, and the checksum of all their fields and of their order.
 *
 * @param records how many
 * @param checksum of {@link Fields#end()} of each, one after the other
 */
record Sum(long records, long checksum) {

    /** Adds up without garbage. Not thread-safe. */
    static final class Counter implements Taker {
        private long records;
        private long checksum;

        @Override
        public boolean take(long hash) {
            records++;
            checksum = checksum * 31 + hash;
            return true;
        }

        long records() {
            return records;
        }

        Sum sum() {
            return new Sum(records, checksum);
        }
    }
}
