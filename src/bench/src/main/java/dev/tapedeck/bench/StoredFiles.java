package dev.tapedeck.bench;

import java.nio.ByteBuffer;
import java.util.Random;

/** The files on the storage host: all of one length, each with other contents. Immutable and thread-safe. */
final class StoredFiles {
    static final int BYTES = 8 * 1024 * 1024;
    private static final int SHIFTS = 1 << 16;

    // A file is a window into these bytes; its SID decides where it begins.
    private final ByteBuffer noise = ByteBuffer.allocateDirect(BYTES + SHIFTS);

    StoredFiles() {
        byte[] bytes = new byte[BYTES + SHIFTS];
        new Random(8).nextBytes(bytes);
        noise.put(bytes);
    }

    ByteBuffer of(String sid) {
        return noise.slice(Math.floorMod(sid.hashCode(), SHIFTS), BYTES);
    }
}
