package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import okio.BufferedSource;
import okio.InflaterSource;
import okio.Okio;

/**
 * Unpacks a gzip file as its bytes come: all of its members (RFC 1952), each of which is checked, and nothing else.
 *
 * <p>The JDK's own stream ends early where the bytes of a further member are late, and takes a broken one for the end.
 */
final class GzipMembers extends InputStream {
    private static final int MAGIC = 0x1f8b;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int KNOWN_FLAGS = (1 << 5) - 1;
    private static final long BITS_32 = 0xFFFF_FFFFL;

    private final BufferedSource packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private BufferedSource member;
    private boolean ended;

    private GzipMembers(InputStream bytes) throws IOException {
        this.packed = Okio.buffer(Okio.source(bytes));
        this.member = next();
    }

    static InputStream unpacked(InputStream bytes) throws IOException {
        return new GzipMembers(bytes);
    }

    /** Passes over a header and begins with what it stands before. */
    private BufferedSource next() throws IOException {
        if (packed.readShort() != (short) MAGIC || packed.readByte() != DEFLATED) {
            throw new ZipException("the file is not packed by gzip, or something else follows");
        }
        int flags = packed.readByte();
        if ((flags & ~KNOWN_FLAGS) != 0) {
            throw new ZipException("a header of gzip has unknown flags");
        }
        // A time and the kind of system.
        packed.skip(6);
        if ((flags & EXTRA) != 0) {
            packed.skip(Short.toUnsignedInt(packed.readShortLe()));
        }
        skipText(flags & NAME);
        skipText(flags & COMMENT);
        packed.skip((flags & HEADER_CHECKSUM) == 0 ? 0 : Short.BYTES);
        inflater.reset();
        checksum.reset();
        return Okio.buffer(new InflaterSource(packed, inflater));
    }

    private void skipText(int flag) throws IOException {
        boolean more = flag != 0;
        while (more) {
            more = packed.readByte() != 0;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!ended) {
            int count = member.read(buffer, offset, length);
            if (count >= 0) {
                checksum.update(buffer, offset, count);
                return count;
            }
            requireWhole();
            ended = packed.exhausted();
            member = ended ? member : next();
        }
        return -1;
    }

    private void requireWhole() throws IOException {
        boolean same = Integer.toUnsignedLong(packed.readIntLe()) == checksum.getValue();
        if (Integer.toUnsignedLong(packed.readIntLe()) != (inflater.getBytesWritten() & BITS_32) || !same) {
            throw new ZipException("the checksum of the packed file does not fit");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
