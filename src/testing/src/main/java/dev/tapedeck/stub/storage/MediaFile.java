package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.http.ByteRange;
import dev.tapedeck.stub.resource.SeededRandom;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of a recording or a composition.
 *
 * <p>Unless it is a real one, it is generated while it is sent, never stored. Each byte after the header is a function
 * of the file's name and the byte's position, so a part costs as much as it has bytes, wherever it begins.
 *
 * @param name the name on the storage host
 * @param source the file that has the bytes, if they are not generated
 */
public record MediaFile(String name, Container container, Clip clip, Optional<Path> source) {

    private static final int CHUNK = 64 * 1024;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** Creates a generated file. */
    public MediaFile(String name, Container container, Clip clip) {
        this(name, container, clip, Optional.empty());
    }

    String path() {
        return "/recordings/" + name;
    }

    public long sizeInBytes() {
        return clip.sizeInBytes();
    }

    /** Returns the entity tag, in quotes. It is strong: the bytes never change. */
    String etag() {
        return '"' + SeededRandom.of(name, 0).hex() + '"';
    }

    Body whole() {
        return part(0, sizeInBytes());
    }

    Body part(ByteRange range) {
        return part(range.first(), range.length());
    }

    private Body part(long from, long length) {
        return source.isPresent() ? new FilePart(source.get(), from, length) : new Part(this, from, length);
    }

    private record Part(MediaFile file, long from, long length) implements Body {

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] header = file.container.header(file.clip);
            long seed = SeededRandom.of(file.name, 1).nextLong();
            byte[] chunk = new byte[CHUNK];
            long end = from + length;
            for (long start = from - from % Long.BYTES; start < end; start += CHUNK) {
                fill(chunk, seed + start / Long.BYTES * GOLDEN_GAMMA);
                if (start < header.length) {
                    System.arraycopy(header, (int) start, chunk, 0, (int) Math.min(CHUNK, header.length - start));
                }
                int first = (int) Math.max(0, from - start);
                out.write(chunk, first, (int) Math.min(CHUNK, end - start) - first);
            }
        }

        /** Fills the chunk with numbers of SplitMix64, which can begin at any of its numbers. */
        private static void fill(byte[] chunk, long state) {
            ByteBuffer words = ByteBuffer.wrap(chunk);
            for (long word = state; words.hasRemaining(); word += GOLDEN_GAMMA) {
                long mixed = (word ^ word >>> 30) * 0xBF58476D1CE4E5B9L;
                mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
                words.putLong(mixed ^ mixed >>> 31);
            }
        }
    }
}
