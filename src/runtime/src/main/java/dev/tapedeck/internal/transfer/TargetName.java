package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.LocalFileException;
import dev.tapedeck.internal.text.Excerpt;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The absolute path of a target, checked before its bytes are transferred: they are written under another name, so a
 * name that the file system refuses would fail only after the last byte.
 */
record TargetName(Path path) {
    private static final int LONGEST_QUOTE = 300;
    // The portable characters of POSIX, in a length that any file system accepts. Such names need not be tried out.
    private static final Pattern PORTABLE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    /** Returns the target's own path: a link stays, and the file that it points to is replaced. */
    static TargetName of(Path target) {
        Path absolute = target.toAbsolutePath();
        try {
            return new TargetName(absolute.toRealPath());
        } catch (NoSuchFileException e) {
            return new TargetName(absolute);
        } catch (IOException e) {
            throw new TargetName(absolute).failure(e);
        }
    }

    /**
     * Creates a file of this name in a directory of its own, and deletes both. Some file systems refuse a name only
     * when a file is created, and nobody may see an incomplete target.
     */
    void tryOut() throws IOException {
        Path name = path.getFileName();
        if (!PORTABLE.matcher(name.toString()).matches() && !Files.exists(path)) {
            Path own;
            try {
                own = Files.createTempDirectory(Objects.requireNonNull(path.getParent()), ".tapedeck-");
            } catch (IOException e) {
                // Permissions may allow files but not directories, so this says nothing about the name.
                return;
            }
            try {
                Files.delete(Files.createFile(own.resolve(name)));
            } finally {
                Files.delete(own);
            }
        }
    }

    LocalFileException failure(IOException e) {
        return failure(reason(e), e);
    }

    LocalFileException failure(String reason, IOException e) {
        return new LocalFileException("Could not write " + excerpt(path) + ": " + reason, e);
    }

    private String reason(IOException e) {
        Path parent = path.getParent();
        while (parent != null && !Files.exists(parent)) {
            parent = parent.getParent();
        }
        if (parent != null && !Files.isDirectory(parent)) {
            return "its parent " + excerpt(parent) + " is not a directory";
        }
        return e instanceof FileSystemException refusal && refusal.getReason() != null
                ? refusal.getReason()
                : excerpt(e);
    }

    /** Truncates a path: it may have any length if it was refused for that. */
    static String excerpt(Object path) {
        return Excerpt.of(path.toString(), LONGEST_QUOTE);
    }
}
