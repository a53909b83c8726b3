package dev.tapedeck.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** A unique name for a file that has several, through symbolic links or through upper and lower case. */
final class RealPath {
    // As many as Linux follows.
    private static final int MOST_LINKS = 40;

    private RealPath() {}

    /** Returns the name, which is the same for two paths that lead to the same file. */
    static String of(Path path) {
        String name = resolved(path.toAbsolutePath(), 0).normalize().toString();
        return ignoresCase(path)
                ? Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                : name;
    }

    private static Path resolved(Path path, int links) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // The file does not exist (yet): the links and directories that lead to it decide.
            return missing(path, links);
        }
    }

    private static Path missing(Path path, int links) {
        Path parent = path.getParent();
        if (parent == null) {
            return path;
        }
        if (Files.isSymbolicLink(path) && links < MOST_LINKS) {
            try {
                return resolved(path.resolveSibling(Files.readSymbolicLink(path)), links + 1);
            } catch (IOException e) {
                // The link has been deleted meanwhile.
            }
        }
        return resolved(parent, links).resolve(path.getFileName());
    }

    // Most file systems of Macs compare names like this, and names that differ in more than case are different there
    // too.
    private static boolean ignoresCase(Path path) {
        return path.getFileSystem().getPath("A").equals(path.getFileSystem().getPath("a"))
                || System.getProperty("os.name", "").startsWith("Mac");
    }
}
