package dev.tapedeck.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A set of ids in little memory: 16 bytes for each and as much room again, so that a million take some 40 MB. It keeps
 * 128 bits of each id's SHA-256, which no two ids share. Not thread-safe.
 */
final class IdSet {
    private static final int SMALLEST = 1024;

    // Two numbers for each place; both zero mark an empty one.
    private long[] places = new long[2 * SMALLEST];
    private int size;

    /** Returns whether the id was not in the set before. */
    boolean add(String id) {
        if (size * 3L > places.length) {
            grow();
        }
        long[] key = key(id);
        int place = place(key[0], key[1]);
        if (places[place] != 0 || places[place + 1] != 0) {
            return false;
        }
        places[place] = key[0];
        places[place + 1] = key[1];
        size++;
        return true;
    }

    boolean contains(String id) {
        long[] key = key(id);
        int place = place(key[0], key[1]);
        return places[place] != 0 || places[place + 1] != 0;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                int place = place(old[i], old[i + 1]);
                places[place] = old[i];
                places[place + 1] = old[i + 1];
            }
        }
    }

    /** Returns where this key is, or the empty place where it would be. */
    private int place(long first, long second) {
        int mask = places.length / 2 - 1;
        int place = (int) first & mask;
        while (!isAt(place * 2, first, second) && !isAt(place * 2, 0, 0)) {
            place = (place + 1) & mask;
        }
        return place * 2;
    }

    private boolean isAt(int index, long first, long second) {
        return places[index] == first && places[index + 1] == second;
    }

    private static long[] key(String id) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(id));
        return new long[] {hash.getLong(), hash.getLong()};
    }

    /** Returns which of so many shards an id belongs to, the same on every machine. */
    static int shard(String id, int shards) {
        byte[] hash = sha256(id);
        return (int)
                Math.floorMod(ByteBuffer.wrap(Arrays.copyOfRange(hash, 24, 32)).getLong(), (long) shards);
    }

    private static byte[] sha256(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
