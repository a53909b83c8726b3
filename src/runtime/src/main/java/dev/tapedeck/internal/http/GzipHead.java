package dev.tapedeck.internal.http;

import java.io.IOException;
import java.util.zip.DataFormatException;
import okio.BufferedSource;

/** What stands before the bytes of a gzip member (RFC 1952, 2.3). */
final class GzipHead {
    private static final int MAGIC = 0x1f8b;
    private static final int DEFLATE = 8;
    // Time, further flags, operating system.
    private static final int FIXED = 6;
    private static final int CHECKED = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAMED = 1 << 3;
    private static final int COMMENTED = 1 << 4;

    private GzipHead() {}

    static void skip(BufferedSource packed) throws IOException, DataFormatException {
        if (Short.toUnsignedInt(packed.readShort()) != MAGIC || packed.readByte() != DEFLATE) {
            throw new DataFormatException("no head of gzip");
        }
        int flags = packed.readByte();
        packed.skip(FIXED);
        if ((flags & EXTRA) != 0) {
            packed.skip(Short.toUnsignedInt(packed.readShortLe()));
        }
        if ((flags & NAMED) != 0) {
            skipText(packed);
        }
        if ((flags & COMMENTED) != 0) {
            skipText(packed);
        }
        if ((flags & CHECKED) != 0) {
            packed.skip(Short.BYTES);
        }
    }

    private static void skipText(BufferedSource packed) throws IOException {
        while (packed.readByte() != 0) {
            // Of no use.
        }
    }
}
