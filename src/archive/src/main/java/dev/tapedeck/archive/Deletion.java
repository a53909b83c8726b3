package dev.tapedeck.archive;

import dev.tapedeck.archive.Entry.Kind;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.InvalidRequestException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Deletes at the provider what is in the archive: only what the journal has and whose file has the right hash. */
final class Deletion {
    // Twilio's code for a recording that somebody deleted before.
    private static final String ALREADY_DELETED = "53628";

    private final ArchiveSource source;
    private final ArchiveFolder folder;
    private final ArchiveListener listener;
    private final History history;
    private long deleted;
    private long failures;

    Deletion(ArchiveSource source, ArchiveFolder folder, ArchiveListener listener) throws IOException {
        this.source = source;
        this.folder = folder;
        this.listener = listener;
        this.history = History.read(folder.journal());
    }

    /** Returns how many recordings were deleted. */
    long go() throws IOException, InterruptedException {
        try (Scribe scribe = Scribe.open(folder)) {
            Journal.read(folder.journal(), entry -> {
                boolean isCandidate = entry.kind() == Kind.SAVED && !history.isDeleted(entry.get("id"));
                if (isCandidate && !Thread.currentThread().isInterrupted()) {
                    delete(entry, scribe);
                }
            });
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("The run was interrupted while recordings were deleted");
        }
        return deleted;
    }

    long failures() {
        return failures;
    }

    private void delete(Entry saved, Scribe scribe) {
        String id = saved.get("id");
        try {
            Path file = folder.resolve(saved.get("path"));
            if (!Files.exists(file) || !folder.sha256(saved.get("path")).equals(saved.get("sha256"))) {
                throw new IOException("it is not deleted, because its file is not the one that was saved: " + file);
            }
            source.delete(id);
            deleted++;
            scribe.add(Entry.of(Kind.DELETED, "id", id));
        } catch (NotFoundException e) {
            deleted++;
            scribe.add(Entry.of(Kind.DELETED, "id", id));
        } catch (InvalidRequestException e) {
            if (e.code().filter(ALREADY_DELETED::equals).isPresent()) {
                deleted++;
                scribe.add(Entry.of(Kind.DELETED, "id", id));
            } else {
                failures++;
                listener.failed(id, String.valueOf(e.getMessage()));
            }
        } catch (AuthenticationException e) {
            throw e;
        } catch (CallInterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | VideoException e) {
            failures++;
            listener.failed(id, String.valueOf(e.getMessage()));
        }
    }
}
