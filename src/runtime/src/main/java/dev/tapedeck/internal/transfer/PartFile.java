package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.LocalFileException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows beside its target and replaces it when it is complete.
 *
 * <p>If it is closed before that, it stays if another transfer can continue it. Not thread-safe.
 */
final class PartFile implements AutoCloseable {
    private static final int BUFFER = 128 * 1024;
    // The buffer is lost if the process is killed: little of a large file, and nothing of a small one.
    private static final int EAGER = 1024 * 1024;

    private final PartLocation place;
    private final @Nullable PartNote note;
    private final RandomAccessFile out;
    private final byte[] gathered = new byte[BUFFER];
    private int count;
    private long received;
    private PartOrigin origin;
    private final long earlierBytes;
    private boolean useless;
    private boolean moved;

    private PartFile(PartLocation place, @Nullable PartNote note, PartOrigin origin, RandomAccessFile out)
            throws IOException {
        this.place = place;
        this.note = note;
        this.origin = origin;
        this.out = out;
        this.earlierBytes = out.getFilePointer();
    }

    /**
     * Opens the part at this location and keeps this many of its bytes; nobody else writes it while its note is taken.
     */
    static PartFile open(PartLocation place, @Nullable PartNote note, PartOrigin origin, long kept) throws IOException {
        RandomAccessFile out = null;
        try {
            out = new RandomAccessFile(place.part().toFile(), "rw");
            out.setLength(kept);
            out.seek(kept);
            PartFile part = new PartFile(place, note, origin, out);
            place.adoptPermissionsToGrow();
            return part;
        } catch (IOException e) {
            if (out != null) {
                out.close();
            }
            if (note != null) {
                note.close();
            }
            throw e;
        }
    }

    /** The file of which it is a part, as far as it was noted before. */
    FileVersion version() {
        return origin.version();
    }

    /** The number of bytes from an earlier transfer. */
    long earlierBytes() {
        return earlierBytes;
    }

    /** Notes the file of which it is a part, so that another transfer can continue it. */
    void describe(FileVersion version) {
        if (note != null && !version.equals(origin.version())) {
            origin = origin.of(version);
            try {
                note.write(origin.lines());
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    void write(byte[] bytes, int length) {
        if (length > gathered.length - count) {
            flush();
        }
        // Bytes arrive in pieces of 8 KiB, or less from compressed files: too small for a system call each.
        System.arraycopy(bytes, 0, gathered, count, length);
        count += length;
        received += length;
        if (received < EAGER) {
            flush();
        }
    }

    private void flush() {
        int length = count;
        count = 0;
        try {
            long start = out.getFilePointer();
            try {
                out.write(gathered, 0, length);
            } catch (IOException e) {
                // A full disk takes only some of the bytes; later bytes must not be written after them.
                out.setLength(start);
                throw e;
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Discards the written bytes. */
    void restart() {
        count = 0;
        try {
            out.setLength(0);
            out.seek(0);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Marks the part as one that no other transfer can continue. */
    void makeUseless() {
        useless = true;
    }

    /** Replaces the target by it, once it is synced to disk. */
    void moveToTarget() {
        flush();
        try {
            out.getFD().sync();
            place.adoptPermissions();
            out.close();
            move();
            moved = true;
            PartLocation.sync(place.directory());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(
                    place.part(), place.target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(place.part(), place.target(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private boolean isUseful() throws IOException {
        return note != null && !useless && origin.version().validator().isPresent() && out.length() > 0;
    }

    @Override
    public void close() {
        try {
            if (moved) {
                removeNote();
            } else {
                leave();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void leave() throws IOException {
        try {
            flush();
        } catch (LocalFileException e) {
            // The bytes that were written are a part too.
        }
        boolean kept = isUseful();
        out.close();
        if (kept && note != null) {
            note.close();
        } else {
            Files.deleteIfExists(place.part());
            removeNote();
        }
    }

    private void removeNote() throws IOException {
        if (note != null) {
            note.remove();
            note.close();
        }
    }

    private LocalFileException failure(IOException e) {
        return place.failure(e);
    }
}
