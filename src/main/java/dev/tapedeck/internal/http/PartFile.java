package dev.tapedeck.internal.http;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.LocalFileException;
import dev.tapedeck.error.VideoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that grows beside its target and takes its place when it is whole; closed before that, it is deleted. */
final class PartFile implements AutoCloseable {
    private static final int BUFFER = 128 * 1024;

    private final Path target;
    private final Path part;
    private final FileChannel out;
    // Bytes come in parts of 8 KiB, and less from packed files: too small for a call of the system each.
    private final ByteBuffer gathered = ByteBuffer.allocate(BUFFER);

    private PartFile(Path target, Path part, FileChannel out) {
        this.target = target;
        this.part = part;
        this.out = out;
    }

    /** An empty part of this target, whose directory is made if it is missing. */
    static PartFile beside(Path target) {
        Path absolute = target.toAbsolutePath();
        try {
            // A link stays, and what it leads to is replaced.
            absolute = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            // Not createTempFile: nobody but the owner could read what it makes.
            Path part = absolute.resolveSibling(".tapedeck-" + UUID.randomUUID() + ".part");
            Files.createDirectories(part.getParent());
            return new PartFile(
                    absolute, part, FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw failure(absolute, e);
        }
    }

    void write(byte[] bytes, int length) {
        int put = Math.min(length, gathered.remaining());
        gathered.put(bytes, 0, put);
        if (!gathered.hasRemaining()) {
            flush();
            gathered.put(bytes, put, length - put);
        }
    }

    private void flush() {
        gathered.flip();
        try {
            while (gathered.hasRemaining()) {
                out.write(gathered);
            }
        } catch (IOException e) {
            throw failure(target, e);
        }
        gathered.clear();
    }

    /** Throws away what was written. */
    void restart() {
        gathered.clear();
        try {
            out.truncate(0);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    void moveToTarget() {
        flush();
        try {
            out.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            moveInTwoSteps();
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private void moveInTwoSteps() {
        try {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static VideoException failure(Path target, IOException e) {
        // An interrupt closes a channel while it writes.
        return e instanceof ClosedByInterruptException
                ? new CallInterruptedException("Could not write " + target + ": the thread was interrupted", e, 1)
                : new LocalFileException("Could not write " + target + ": " + e, e);
    }
}
