package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.VideoException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A remote file as a stream, whose bytes cannot be repeated. */
final class DownloadStream extends InputStream {
    private final FileDownload file;
    private boolean closed;

    DownloadStream(FileDownload file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (closed) {
            throw new IOException("Expected an open stream but it is closed");
        } else if (length == 0) {
            return 0;
        }
        try {
            return file.read(buffer, offset, length);
        } catch (VideoException e) {
            // The next bytes may belong to another file.
            close();
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closed = true;
        file.close();
    }
}
