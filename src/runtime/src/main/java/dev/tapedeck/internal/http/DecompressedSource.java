package dev.tapedeck.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.Source;
import okio.Timeout;

/**
 * Decompresses gzip or deflate: gzip with any number of members, one after the other (RFC 1952), and deflate with or
 * without the zlib header, which some servers omit.
 *
 * <p>An empty input gives an empty output. Not thread-safe.
 */
final class DecompressedSource implements Source {
    private static final int PIECE = 8 * 1024;

    // The header of a gzip member (RFC 1952, 2.3): magic, method, flags, then time, further flags and operating system.
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int GZIP_DEFLATE = 8;
    private static final int GZIP_FIXED = 6;
    private static final int GZIP_CHECKED = 1 << 1;
    private static final int GZIP_EXTRA = 1 << 2;
    private static final int GZIP_NAMED = 1 << 3;
    private static final int GZIP_COMMENTED = 1 << 4;

    private final BufferedSource packed;
    private final boolean isGzip;
    private final boolean isLenient;
    private final byte[] piece = new byte[PIECE];
    private final byte[] unpacked = new byte[PIECE];
    private final CRC32 sum = new CRC32();
    private Inflater inflater = new Inflater(true);
    private boolean isBegun;
    private boolean isOver;

    /** Decompresses these bytes; with {@code isLenient}, malformed bytes end the source without a failure. */
    DecompressedSource(BufferedSource packed, boolean isGzip, boolean isLenient) {
        this.packed = packed;
        this.isGzip = isGzip;
        this.isLenient = isLenient;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
        try {
            int count = isOver ? 0 : next((int) Math.min(byteCount, PIECE));
            sink.write(unpacked, 0, count);
            return count == 0 && byteCount > 0 ? -1 : count;
        } catch (DataFormatException | EOFException e) {
            isOver = true;
            if (isLenient) {
                return -1;
            }
            String packing = isGzip ? "gzip" : "deflate";
            throw new IOException(
                    "Expected a body compressed by " + packing + ", as its Content-Encoding says, but it is "
                            + (e instanceof EOFException ? "cut" : "not"),
                    e);
        }
    }

    /** Decompresses some bytes; returns 0 at the end. */
    private int next(int most) throws IOException, DataFormatException {
        while (true) {
            if (!isBegun) {
                if (packed.exhausted()) {
                    isOver = true;
                    return 0;
                }
                begin();
            }
            int count = inflate(most);
            if (inflater.finished()) {
                end();
            }
            if (count > 0 || isOver) {
                return count;
            }
        }
    }

    private void begin() throws IOException, DataFormatException {
        isBegun = true;
        if (isGzip) {
            skipGzipHead();
            inflater.reset();
            sum.reset();
        } else {
            packed.require(2);
            int method = Byte.toUnsignedInt(packed.getBuffer().getByte(0));
            int flags = Byte.toUnsignedInt(packed.getBuffer().getByte(1));
            boolean isZlib = (method & 0xf) == 8 && (method * 256 + flags) % 31 == 0;
            inflater.end();
            inflater = new Inflater(!isZlib);
        }
    }

    private void skipGzipHead() throws IOException, DataFormatException {
        if (Short.toUnsignedInt(packed.readShort()) != GZIP_MAGIC || packed.readByte() != GZIP_DEFLATE) {
            throw new DataFormatException("no gzip header");
        }
        int flags = packed.readByte();
        packed.skip(GZIP_FIXED);
        if ((flags & GZIP_EXTRA) != 0) {
            packed.skip(Short.toUnsignedInt(packed.readShortLe()));
        }
        if ((flags & GZIP_NAMED) != 0) {
            skipGzipText();
        }
        if ((flags & GZIP_COMMENTED) != 0) {
            skipGzipText();
        }
        if ((flags & GZIP_CHECKED) != 0) {
            packed.skip(Short.BYTES);
        }
    }

    private void skipGzipText() throws IOException {
        byte last;
        do {
            last = packed.readByte();
        } while (last != 0);
    }

    /** Passes the available bytes to the inflater, and removes those it has used. */
    private int inflate(int most) throws IOException, DataFormatException {
        packed.require(1);
        int length = packed.peek().read(piece, 0, PIECE);
        inflater.setInput(piece, 0, length);
        int count = inflater.inflate(unpacked, 0, most);
        packed.skip(length - (long) inflater.getRemaining());
        sum.update(unpacked, 0, count);
        if (inflater.needsDictionary()) {
            throw new DataFormatException("a dictionary is missing");
        }
        return count;
    }

    private void end() throws IOException, DataFormatException {
        if (!isGzip) {
            isOver = true;
            return;
        }
        isBegun = false;
        if (packed.readIntLe() != (int) sum.getValue() || packed.readIntLe() != (int) inflater.getBytesWritten()) {
            throw new DataFormatException("the checksum does not match");
        }
    }

    @Override
    public Timeout timeout() {
        return packed.timeout();
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        isOver = true;
        packed.close();
    }
}
