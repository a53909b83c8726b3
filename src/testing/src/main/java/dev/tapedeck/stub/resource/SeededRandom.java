package dev.tapedeck.stub.resource;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/** The made-up values of one resource: the same kind and number give the same values on every machine and run. */
public final class SeededRandom {

    private final SplittableRandom random;

    private SeededRandom(SplittableRandom random) {
        this.random = random;
    }

    /** Returns the values of the n-th resource of a kind; they don't depend on how many resources there are. */
    public static SeededRandom of(String kind, int number) {
        return new SeededRandom(new SplittableRandom((long) kind.hashCode() << 32 | number));
    }

    /** Returns the next SID: the prefix and 32 lowercase hex digits. */
    public String sid(String prefix) {
        return prefix + hex();
    }

    /** Returns the next 32 lowercase hex digits. */
    public String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(random.nextLong()) + digits.toHexDigits(random.nextLong());
    }

    /** Returns the next UUID, of version 4 and in its canonical form. */
    public String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }

    public long nextLong() {
        return random.nextLong();
    }

    /** Returns the next number between these two, both included. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }
}
