package dev.tapedeck.bench;

/** Pseudo-random numbers that are the same in each run: one for each record and purpose. */
final class SeededValues {
    private final long seed;

    SeededValues(int record) {
        this.seed = record * 0x9E3779B97F4A7C15L;
    }

    /** Returns a number from 0 to the bound, which is excluded. */
    long below(long bound, int purpose) {
        return Long.remainderUnsigned(value(purpose), bound);
    }

    String sid(String prefix, int purpose) {
        StringBuilder text = new StringBuilder(34).append(prefix);
        hex(text, value(purpose));
        hex(text, value(purpose + 100));
        return text.toString();
    }

    private static void hex(StringBuilder text, long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((int) (value >>> shift) & 15, 16));
        }
    }

    // The finalizer of SplitMix64: each bit of the seed changes half the bits of the result.
    private long value(int purpose) {
        long bits = seed + purpose * 0xD1B54A32D192ED03L;
        bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
