package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.resource.SeededRandom;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Some or all bytes of a {@link MediaFile}. Each is a function of the file's name and the byte's position, so a part
 * costs what it has bytes, wherever it begins, and no file is ever stored.
 */
record FilePart(MediaFile file, long from, long length) implements Body {

    private static final int CHUNK = 64 * 1024;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] head = file.container().head(file.take());
        long seed = SeededRandom.of(file.name(), 1).number();
        byte[] chunk = new byte[CHUNK];
        long end = from + length;
        for (long start = from - from % Long.BYTES; start < end; start += CHUNK) {
            fill(chunk, seed + start / Long.BYTES * GOLDEN_GAMMA);
            if (start < head.length) {
                System.arraycopy(head, (int) start, chunk, 0, (int) Math.min(CHUNK, head.length - start));
            }
            int first = (int) Math.max(0, from - start);
            out.write(chunk, first, (int) Math.min(CHUNK, end - start) - first);
        }
    }

    /** SplitMix64, the generator whose n-th number needs none before it. */
    private static void fill(byte[] chunk, long state) {
        ByteBuffer words = ByteBuffer.wrap(chunk);
        for (long word = state; words.hasRemaining(); word += GOLDEN_GAMMA) {
            long mixed = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            words.putLong(mixed ^ mixed >>> 31);
        }
    }

    @Override
    public String toString() {
        return length + " bytes of " + file.name() + " from " + from;
    }
}
