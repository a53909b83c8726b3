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
 * The note beside a part, which says what it is a part of; whoever has the note may write the part, and nobody else.
 *
 * <p>For one thread.
 */
final class PartNote implements AutoCloseable {
    // A process loses its lock of a file when it closes any other handle of the same file, so that no second one may
    // be opened in this process.
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

    /** The note at this path, made if it is missing; null if another thread or process has it. */
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
            // Far behind the text: some systems let nobody read what is locked.
            FileLock lock = file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
            // Whoever had it may have removed it meanwhile, and others may have made a new one.
            boolean isThere = lock != null && Objects.equals(before, key(path));
            note = isThere ? new PartNote(path, file) : null;
            return note;
        } catch (OverlappingFileLockException e) {
            // Taken by this library as another class loader has it.
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
            // An earlier transfer left it, or one that is under way has it.
        }
    }

    /** What tells the file at this path from an earlier or later one; the path itself if there is none. */
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

    /** What was written by whoever had the note before. */
    List<String> earlier() {
        return earlier;
    }

    /** Replaces what is written by these lines. */
    void write(List<String> lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        file.seek(0);
        file.write(bytes);
        file.setLength(bytes.length);
    }

    /** Removes it; another thread or process may make a new one. */
    void remove() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (FileSystemException e) {
            // Windows removes no file that is open, by whomever: so none that another process has taken meanwhile.
            file.close();
            Files.deleteIfExists(path);
        }
    }

    /** Lets others have it. */
    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            OPEN.remove(path);
        }
    }
}
