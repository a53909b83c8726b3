package dev.tapedeck.stub.resource;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.UUID;

/** The made-up values of one thing: the same kind and number throw the same values on every machine, every day. */
public final class SeededRandom {

    private final SplittableRandom random;

    private SeededRandom(SplittableRandom random) {
        this.random = random;
    }

    /** The dice of the n-th thing of a kind, whatever the number of things. */
    public static SeededRandom of(String kind, int number) {
        return new SeededRandom(new SplittableRandom((long) kind.hashCode() << 32 | number));
    }

    /** A SID: the prefix and 32 lowercase hex digits. */
    public String sid(String prefix) {
        return prefix + hex();
    }

    public String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits(random.nextLong()) + digits.toHexDigits(random.nextLong());
    }

    /** A canonical UUID of version 4. */
    public String uuid() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }

    /** Any 64 bits. */
    public long number() {
        return random.nextLong();
    }

    /** A number between two others, the second included. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }
}
