package dev.tapedeck.internal.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The targets of a run so far, to tell one that comes twice.
 *
 * <p>A run may have any number of items, so that of each path 128 bits of its digest are kept, in a table of open
 * addressing: 16 to 64 bytes a path, however long it is. For one thread at a time.
 */
public final class Targets {
    private static final int WORDS = 2;
    private static final int FIRST_CAPACITY = 64;

    private long[] table = new long[FIRST_CAPACITY * WORDS];
    private int size;

    /**
     * Takes a path for one item.
     *
     * @throws IllegalArgumentException if it was taken before
     */
    public void claim(Path target) {
        ByteBuffer digest = digest(RealPath.of(target));
        long high = digest.getLong();
        // Two zeros are a free place.
        long low = digest.getLong() | 1;
        int place = place(table, high, low);
        if (table[place + 1] != 0) {
            throw new IllegalArgumentException("Expected a target of its own for each item but " + target
                    + " is an earlier item's too: nothing was downloaded for this one");
        }
        table[place] = high;
        table[place + 1] = low;
        if (++size * 2 * WORDS > table.length) {
            grow();
        }
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int i = 0; i < table.length; i += WORDS) {
            if (table[i + 1] != 0) {
                int place = place(larger, table[i], table[i + 1]);
                larger[place] = table[i];
                larger[place + 1] = table[i + 1];
            }
        }
        table = larger;
    }

    /** Where these bits are, or the free place where they belong. */
    private static int place(long[] table, long high, long low) {
        // The length is a power of two.
        int place = (int) high & (table.length - WORDS);
        while (table[place + 1] != 0 && (table[place] != high || table[place + 1] != low)) {
            place = (place + WORDS) & (table.length - WORDS);
        }
        return place;
    }

    private static ByteBuffer digest(String path) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(path.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("Every Java platform has SHA-256", e);
        }
    }
}
