package dev.tapedeck.internal.transfer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The note beside a part, which says of which file it is a part; only the holder of the note may write the part.
 *
 * <p>Not thread-safe.
 */
final class PartNote implements AutoCloseable {
    // A process loses its lock on a file when it closes any handle of the same file, so this process must not open a
    // second one.
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final int LONGEST = 64 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private final List<String> earlier;

    private PartNote(Path path, RandomAccessFile file) throws IOException {
        this.path = path;
        this.file = file;
        this.earlier = lines();
    }

    /**
     * Takes the note at this path, and creates it if it is missing. Returns null if another thread or process holds it.
     */
    static @Nullable PartNote take(Path path) throws IOException {
        if (!OPEN.add(path)) {
            return null;
        }
        PartNote note = null;
        try {
            note = open(path);
            return note;
        } finally {
            if (note == null) {
                OPEN.remove(path);
            }
        }
    }

    private static @Nullable PartNote open(Path path) throws IOException {
        createIfMissing(path);
        Object before = key(path);
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        PartNote note = null;
        try {
            // Far after the text: some systems let nobody read locked bytes.
            FileLock lock = file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
            // Its last holder may have deleted it meanwhile, and others may have created a new one.
            boolean isThere = lock != null && Objects.equals(before, key(path));
            note = isThere ? new PartNote(path, file) : null;
            return note;
        } catch (OverlappingFileLockException e) {
            // Held by this library as loaded by another class loader.
            return null;
        } finally {
            if (note == null) {
                file.close();
            }
        }
    }

    private static void createIfMissing(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            // An earlier transfer left it, or a running one holds it.
        }
    }

    /**
     * Returns a key that distinguishes the file at this path from an earlier or later one; the path itself if there is
     * none.
     */
    private static @Nullable Object key(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            return path;
        }
    }

    private List<String> lines() throws IOException {
        byte[] bytes = new byte[(int) Math.min(LONGEST, file.length())];
        file.seek(0);
        file.readFully(bytes);
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** The lines of the note's last holder. */
    List<String> earlier() {
        return earlier;
    }

    /** Replaces the text by these lines. */
    void write(List<String> lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        file.seek(0);
        file.write(bytes);
        file.setLength(bytes.length);
    }

    /** Deletes the note; another thread or process may create a new one. */
    void remove() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (FileSystemException e) {
            // Windows does not delete open files, so a note that another process has taken meanwhile stays.
            file.close();
            Files.deleteIfExists(path);
        }
    }

    /** Releases the note for others. */
    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            OPEN.remove(path);
        }
    }
}
