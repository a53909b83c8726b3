package dev.tapedeck.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** A page of the stub in memory. */
final class DecodePage {
    private static final Archive ARCHIVE = new Archive();

    private DecodePage() {}

    static byte[] bytes(int records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteBuffer part : new Pages(ARCHIVE, new StubSettings()).page("PageSize=" + records)) {
            byte[] copy = new byte[part.remaining()];
            part.get(copy);
            bytes.writeBytes(copy);
        }
        return bytes.toByteArray();
    }

    static long checksum(int records) {
        return ARCHIVE.sum(records).value();
    }
}
