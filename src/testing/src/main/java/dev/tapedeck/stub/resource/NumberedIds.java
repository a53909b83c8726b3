package dev.tapedeck.stub.resource;

import java.util.HexFormat;
import java.util.OptionalInt;

/** The IDs of numbered resources of one kind, from which their numbers can be read, so that no index is needed. */
public final class NumberedIds {

    private static final int DIGITS = 8;

    private final String kind;

    public NumberedIds(String kind) {
        this.kind = kind;
    }

    /** Returns the ID of the resource with that number: the prefix and 32 lowercase hex digits. */
    public String sid(String prefix, int number) {
        return prefix + digits(number) + SeededRandom.of(kind, number).hex().substring(DIGITS);
    }

    /** Returns the ID of the resource with that number as a UUID of version 4. */
    public String uuid(int number) {
        return digits(number) + SeededRandom.of(kind, number).uuid().substring(DIGITS);
    }

    /** Returns the made-up values of the resource with that number, beyond its ID. */
    public SeededRandom values(int number) {
        SeededRandom random = SeededRandom.of(kind, number);
        // The ID takes as much of it.
        random.hex();
        return random;
    }

    /** Returns the number of the resource with this SID, if it is one of the first so many. */
    public OptionalInt numberOfSid(String sid, String prefix, int size) {
        if (!sid.startsWith(prefix)) {
            return OptionalInt.empty();
        }
        OptionalInt number = number(sid, prefix.length(), size);
        return number.isPresent() && sid.equals(sid(prefix, number.getAsInt())) ? number : OptionalInt.empty();
    }

    /** Returns the number of the resource with this UUID, if it is one of the first so many. */
    public OptionalInt numberOfUuid(String uuid, int size) {
        OptionalInt number = number(uuid, 0, size);
        return number.isPresent() && uuid.equals(uuid(number.getAsInt())) ? number : OptionalInt.empty();
    }

    private OptionalInt number(String id, int start, int size) {
        String digits = id.length() < start + DIGITS ? "" : id.substring(start, start + DIGITS);
        if (!digits.matches("[0-9a-f]{8}")) {
            return OptionalInt.empty();
        }
        int number = unmixed(HexFormat.fromHexDigits(digits)) ^ kind.hashCode();
        return number >= 0 && number < size ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private String digits(int number) {
        return HexFormat.of().toHexDigits(mixed(number ^ kind.hashCode()));
    }

    /** Returns a number that looks random; each step can be undone. */
    private static int mixed(int number) {
        int mixed = (number ^ number >>> 16) * MULTIPLIER;
        return mixed ^ mixed >>> 16;
    }

    private static int unmixed(int mixed) {
        int number = (mixed ^ mixed >>> 16) * INVERSE;
        return number ^ number >>> 16;
    }

    // An odd number, and its inverse modulo 2^32.
    private static final int MULTIPLIER = 0x9E3779B1;
    private static final int INVERSE = inverse(MULTIPLIER);

    /** Newton's iteration doubles the number of correct bits, three at the start. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int correctBits = 3; correctBits < Integer.SIZE; correctBits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
