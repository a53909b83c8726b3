package dev.tapedeck.stub.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets the first bytes through, and fails at the next one. */
final class LimitedStream extends FilterOutputStream {

    private long left;

    LimitedStream(OutputStream out, long bytes) {
        super(out);
        this.left = bytes;
    }

    /** The allowed bytes were written. */
    static final class LimitReachedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        int part = (int) Math.min(left, length);
        out.write(bytes, start, part);
        left -= part;
        if (part < length) {
            throw new LimitReachedException();
        }
    }
}
