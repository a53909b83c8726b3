package dev.tapedeck.archive;

import dev.tapedeck.archive.Entry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads all files of an archive again. */
final class Verifier {
    private final ArchiveFolder folder;
    private final ArchiveListener listener;
    // A recording may have been saved twice, if its journal was moved away and made again.
    private final IdSet paths = new IdSet();
    private long intact;
    private long missing;
    private long changed;
    private long bytes;

    Verifier(ArchiveFolder folder, ArchiveListener listener) {
        this.folder = folder;
        this.listener = listener;
    }

    ArchiveVerification go() throws IOException {
        try {
            Journal.read(folder.journal(), entry -> {
                if (entry.kind() == Kind.SAVED && paths.add(entry.get("path"))) {
                    verify(entry);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new ArchiveVerification(paths.size(), intact, missing, changed, bytes);
    }

    private void verify(Entry saved) {
        String id = saved.get("id");
        Path file = folder.resolve(saved.get("path"));
        try {
            if (!Files.exists(file)) {
                missing++;
                listener.failed(id, "its file is missing: " + file);
                return;
            }
            long size = Files.size(file);
            bytes += size;
            listener.received(size);
            if (!Files.exists(object(file))) {
                missing++;
                listener.failed(id, "its object is missing: " + object(file));
            } else if (folder.sha256(saved.get("path")).equals(saved.get("sha256"))) {
                intact++;
                listener.saved(id, size);
            } else {
                changed++;
                listener.failed(id, "its file has changed: " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the recording's object is, beside its file. */
    private static Path object(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
    }
}
