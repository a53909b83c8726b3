package dev.tapedeck.internal.http;

import java.io.IOException;
import java.io.InputStream;

/** Reads as much as there is of a stream, and hands it out in pieces. For one thread; skips and marks nothing. */
final class ReadAhead extends InputStream {
    private static final int BYTES = 64 * 1024;

    private final InputStream source;
    private byte[] bytes = new byte[0];
    private int at;
    private int end;

    ReadAhead(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return at == end && !fill() ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    /** Waits for the next bytes, and tells whether there are any. */
    private boolean fill() throws IOException {
        if (bytes.length == 0) {
            bytes = new byte[BYTES];
        }
        int count = source.read(bytes);
        at = 0;
        end = Math.max(0, count);
        return count > 0;
    }

    @Override
    public int available() throws IOException {
        return end - at + source.available();
    }
}
