package dev.tapedeck.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** The one name of a file that may have several: by symbolic links, or by upper and lower case. */
final class RealPath {
    // As many as Linux follows.
    private static final int MOST_LINKS = 40;

    private RealPath() {}

    /** The name as text, which is the same for two paths if a file at one of them is at the other. */
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
            // It is not there, or not yet: then what leads to it decides.
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
                // The link has gone meanwhile.
            }
        }
        return resolved(parent, links).resolve(path.getFileName());
    }

    // A Mac's file systems mostly do, and two names that differ more are two names there too.
    private static boolean ignoresCase(Path path) {
        return path.getFileSystem().getPath("A").equals(path.getFileSystem().getPath("a"))
                || System.getProperty("os.name", "").startsWith("Mac");
    }
}
