package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes of a file on disk. */
record FilePart(Path file, long from, long length) implements Body {

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            channel.position(from);
            byte[] buffer = new byte[64 * 1024];
            var in = Channels.newInputStream(channel);
            for (long left = length; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new IOException(file + " is shorter than it was");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
