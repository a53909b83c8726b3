package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Elements of EBML (RFC 8794), the binary form of Matroska: an id, a size, the content. */
final class Ebml {

    private static final int LARGEST_SHORT_SIZE = 126;

    private Ebml() {}

    static byte[] element(int id, byte[]... parts) {
        byte[] content = join(parts);
        return join(start(id, content.length), content);
    }

    static byte[] number(int id, long value) {
        return element(id, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    static byte[] real(int id, double value) {
        return element(id, ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
    }

    static byte[] text(int id, String value) {
        return element(id, value.getBytes(UTF_8));
    }

    /** Id and size of an element whose content is not at hand. */
    static byte[] longStart(int id, long size) {
        // A first byte of 1 says that seven bytes of size follow.
        return join(
                id(id), ByteBuffer.allocate(Long.BYTES).putLong(1L << 56 | size).array());
    }

    static byte[] join(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }

    private static byte[] start(int id, int size) {
        return size > LARGEST_SHORT_SIZE ? longStart(id, size) : join(id(id), new byte[] {(byte) (0x80 | size)});
    }

    /** The id in the bytes that it has: its first byte is never 0. */
    private static byte[] id(int id) {
        byte[] four = ByteBuffer.allocate(Integer.BYTES).putInt(id).array();
        return Arrays.copyOfRange(four, Integer.numberOfLeadingZeros(id) / 8, four.length);
    }
}
