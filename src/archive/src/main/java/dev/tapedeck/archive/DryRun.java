package dev.tapedeck.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Counts what a run would do. Only lists, and writes nothing. */
final class DryRun {
    private final ArchiveSource source;
    private final ArchiveOptions options;
    private final ArchiveListener listener;
    private final History history;
    private final IdSet seen = new IdSet();
    private long listed;
    private long saved;
    private long had;
    private long failed;
    private long withoutMedia;
    private long unfinished;
    private long bytes;
    private long pages;

    DryRun(ArchiveSource source, Path folder, ArchiveOptions options, ArchiveListener listener) throws IOException {
        this.source = source;
        this.options = Settings.agreed(folder, ArchiveFolder.settings(folder), source, options);
        this.listener = listener;
        this.history = History.read(folder.resolve(Journal.NAME));
    }

    ArchiveSummary go() throws InterruptedException {
        if (source.hasDates()) {
            Instant from = history.nextFrom(options).orElse(null);
            for (Slice day : history.unfinishedDays(from)) {
                list(day);
            }
            if (history.hasMore(options)) {
                list(new Slice(from, options.until().orElse(null)));
            }
        } else {
            list(Slice.ALL);
        }
        return new ArchiveSummary(listed, saved, had, failed, withoutMedia, unfinished, 0, 0, bytes, pages, false);
    }

    private void list(Slice slice) throws InterruptedException {
        Optional<String> token = Optional.empty();
        do {
            ListedPage page = source.page(slice, token);
            pages++;
            listed += page.broken().size();
            failed += page.broken().size();
            page.items().forEach(this::count);
            token = page.next();
            if (Thread.interrupted()) {
                throw new InterruptedException("The run was interrupted");
            }
        } while (token.isPresent());
    }

    private void count(Item item) {
        if (!options.want(item) || !seen.add(item.id())) {
            return;
        }
        listed++;
        listener.listed(1);
        if (history.isSaved(item.id())) {
            had++;
        } else if (history.isWithoutMedia(item.id()) || item.state() == Item.State.WITHOUT_MEDIA) {
            withoutMedia++;
        } else if (item.state() == Item.State.UNFINISHED) {
            withoutMedia++;
            unfinished++;
        } else if (history.hasFailed(item.id()) && !options.retryFailed()) {
            failed++;
        } else {
            saved++;
            bytes += item.size() == null ? 0 : item.size();
        }
    }
}
