package dev.tapedeck.archive;

import dev.tapedeck.archive.Entry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writes the journal and the sums on a thread of its own, so that what several downloads have to say is synced to disk
 * together. A page is written when all its recordings are, and all pages before it. Thread-safe.
 */
final class Scribe implements AutoCloseable {
    private static final int BATCH = 1000;
    private static final Note STOP = new Note(null, null, null);

    private final BlockingQueue<Note> notes = new LinkedBlockingQueue<>();
    private final Journal journal;
    private final Journal sums;
    private final Thread thread = new Thread(this::write, "archive journal");
    private final Deque<OpenPage> pages = new ArrayDeque<>();
    private volatile @Nullable IOException failure;
    private boolean isClosed;

    /**
     * Something to write.
     *
     * @param entry the entry; null if a recording needs none
     * @param page the page of the recording that the entry settles
     * @param begun a page that begins
     */
    private record Note(
            @Nullable Entry entry,
            @Nullable OpenPage page,
            @Nullable OpenPage begun) {}

    /** A page whose recordings are not all settled. Its numbers belong to the scribe's thread. */
    static final class OpenPage {
        private final Entry entry;
        private int unsettled;

        OpenPage(Entry entry, int recordings) {
            this.entry = entry;
            this.unsettled = recordings;
        }
    }

    private Scribe(Journal journal, Journal sums) {
        this.journal = journal;
        this.sums = sums;
        thread.setDaemon(true);
    }

    static Scribe open(ArchiveFolder folder) throws IOException {
        Journal journal = Journal.open(folder.journal());
        try {
            Scribe scribe = new Scribe(journal, Journal.open(folder.sums()));
            scribe.thread.start();
            return scribe;
        } catch (IOException e) {
            journal.close();
            throw e;
        }
    }

    /** Writes an entry. */
    void add(Entry entry) {
        put(new Note(entry, null, null));
    }

    /** Begins a page: it is written when so many of its recordings are settled. */
    OpenPage begin(Entry entry, int recordings) {
        OpenPage page = new OpenPage(entry, recordings);
        put(new Note(null, null, page));
        return page;
    }

    /** Settles a recording of a page. */
    void settle(OpenPage page, Optional<Entry> entry) {
        put(new Note(entry.orElse(null), page, null));
    }

    private void put(Note note) {
        check();
        notes.add(note);
    }

    private void check() {
        IOException problem = failure;
        if (problem != null) {
            throw new ArchiveException("The journal cannot be written: " + problem.getMessage(), problem);
        }
    }

    private void write() {
        try {
            List<Note> batch = new ArrayList<>();
            boolean isOpen = true;
            while (isOpen) {
                batch.clear();
                batch.add(notes.take());
                notes.drainTo(batch, BATCH);
                isOpen = !batch.contains(STOP);
                write(batch);
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            // Nobody interrupts this thread, which is private.
            throw new IllegalStateException(e);
        }
    }

    private void write(List<Note> batch) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> sumLines = new ArrayList<>();
        for (Note note : batch) {
            if (note.begun() != null) {
                pages.add(note.begun());
            }
            if (note.entry() != null) {
                lines.add(note.entry().line());
                sum(note.entry()).ifPresent(sumLines::add);
            }
            if (note.page() != null) {
                note.page().unsettled--;
            }
            while (!pages.isEmpty() && pages.peek().unsettled == 0) {
                lines.add(pages.remove().entry.line());
            }
        }
        journal.add(lines);
        sums.add(sumLines);
    }

    /** Returns the line of an entry's file in the form of GNU's {@code sha256sum}. */
    static Optional<String> sum(Entry entry) {
        return entry.kind() == Kind.SAVED
                ? Optional.of(entry.get("sha256") + "  " + entry.get("path"))
                : Optional.empty();
    }

    /** Returns when everything is on disk. */
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        isClosed = true;
        notes.add(STOP);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            journal.close();
            sums.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check();
    }
}
