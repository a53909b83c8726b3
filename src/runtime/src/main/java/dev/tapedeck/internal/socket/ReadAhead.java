package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Reads as much of a stream as is available, and returns it in pieces. Not thread-safe; does not support skip and mark.
 */
final class ReadAhead extends InputStream {
    private static final int BYTES = 64 * 1024;

    private final InputStream source;
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private long handedOut;

    ReadAhead(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        handedOut++;
        return bytes[at++] & 0xFF;
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
        handedOut += count;
        return count;
    }

    /** Waits for the next bytes, and returns whether there are any. */
    private boolean fill() throws IOException {
        return filled(source.read(space())) > 0;
    }

    /** Returns whether neither unread bytes nor an end have arrived. Does not wait; the channel is the source's. */
    boolean isQuiet(SocketChannel channel) throws IOException {
        if (at < end) {
            return false;
        }
        channel.configureBlocking(false);
        try {
            return filled(channel.read(ByteBuffer.wrap(space()))) == 0;
        } finally {
            channel.configureBlocking(true);
        }
    }

    private byte[] space() {
        if (bytes.length == 0) {
            bytes = new byte[BYTES];
        }
        return bytes;
    }

    private int filled(int count) {
        at = 0;
        end = Math.max(0, count);
        return count;
    }

    /** The number of bytes read from this stream. */
    long handedOut() {
        return handedOut;
    }

    @Override
    public int available() throws IOException {
        return end - at + source.available();
    }
}
