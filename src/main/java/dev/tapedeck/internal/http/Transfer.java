package dev.tapedeck.internal.http;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.media.ProgressListener;
import java.io.IOException;
import java.util.OptionalLong;

/** The bytes of one file on their way from a storage host to the disk, through one small buffer. */
final class Transfer {
    private static final int BUFFER = 64 * 1024;

    private final MediaStream stream;
    private final String title;
    private long received;

    Transfer(MediaStream stream, String title) {
        this.stream = stream;
        this.title = title;
    }

    /** How many bytes have come. */
    long received() {
        return received;
    }

    void copyTo(PartFile part, ProgressListener progress) {
        OptionalLong total = stream.sizeInBytes();
        byte[] buffer = new byte[BUFFER];
        progress.progress(received, total);
        for (int count = read(buffer); count >= 0; count = read(buffer)) {
            part.write(buffer, count);
            received += count;
            progress.progress(received, total);
        }
    }

    private int read(byte[] buffer) {
        try {
            return stream.read(buffer);
        } catch (IOException e) {
            String total = stream.sizeInBytes().isPresent()
                    ? " of " + stream.sizeInBytes().getAsLong()
                    : "";
            throw new ConnectionException(
                    "The file of " + title + " broke off after " + received + total + " bytes: " + Reason.of(e), e);
        }
    }
}
