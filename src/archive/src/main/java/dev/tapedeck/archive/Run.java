package dev.tapedeck.archive;

import dev.tapedeck.archive.Entry.Kind;
import dev.tapedeck.archive.History.Walk;
import dev.tapedeck.archive.Scribe.OpenPage;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.InvalidRequestException;
import dev.tapedeck.error.LocalFileException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.error.ServerException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of an archive: lists what is new, downloads it, and writes down what has become of it. */
final class Run {
    private static final int WAITING_DOWNLOADS = 4;
    private static final int MOST_FAILURES_IN_A_ROW = 3;

    private final ArchiveSource source;
    private final ArchiveFolder folder;
    private final ArchiveOptions options;
    private final ArchiveListener listener;
    private final History history;
    private final Scribe scribe;
    private final Rooms rooms;
    private final RateLimit rate;
    private final ExecutorService downloads;
    private final Semaphore room;
    private final IdSet seen = new IdSet();
    private final AtomicReference<@Nullable RuntimeException> problem = new AtomicReference<>();
    private final AtomicInteger failuresInARow = new AtomicInteger();

    private final LongAdder listed = new LongAdder();
    private final LongAdder saved = new LongAdder();
    private final LongAdder had = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder withoutMedia = new LongAdder();
    private final LongAdder unfinished = new LongAdder();
    private final LongAdder deleted = new LongAdder();
    private final LongAdder notDeleted = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder pages = new LongAdder();
    private boolean isAccountChecked;

    Run(ArchiveSource source, ArchiveFolder folder, ArchiveOptions options, ArchiveListener listener)
            throws IOException {
        this.source = source;
        this.folder = folder;
        this.options = options;
        this.listener = listener;
        this.history = History.read(folder.journal());
        this.rooms = new Rooms(source, folder, listener);
        this.rate = new RateLimit(options.maxBytesPerSecond());
        this.room = new Semaphore(options.concurrency() * WAITING_DOWNLOADS);
        AtomicInteger numbers = new AtomicInteger();
        this.downloads = Executors.newFixedThreadPool(options.concurrency(), task -> {
            Thread thread = new Thread(task, "archive download " + numbers.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.scribe = Scribe.open(folder);
    }

    ArchiveSummary go() throws InterruptedException, IOException {
        try {
            retry();
            walkAll();
            waitForDownloads();
            countEarlierFailures();
        } finally {
            downloads.shutdownNow();
            downloads.awaitTermination(1, TimeUnit.MINUTES);
            scribe.close();
        }
        throwProblem();
        if (options.deleteAfter()) {
            Deletion deletion = new Deletion(source, folder, listener);
            deleted.add(deletion.go());
            notDeleted.add(deletion.failures());
        }
        return summary();
    }

    private ArchiveSummary summary() {
        return new ArchiveSummary(
                listed.sum(),
                saved.sum(),
                had.sum(),
                failed.sum(),
                withoutMedia.sum(),
                unfinished.sum(),
                deleted.sum(),
                notDeleted.sum(),
                bytes.sum(),
                pages.sum(),
                isCutOff());
    }

    private boolean isCutOff() {
        int failures = failuresInARow.get();
        return failures >= MOST_FAILURES_IN_A_ROW || (failures > 0 && saved.sum() == 0);
    }

    /** Tries those again that failed for a transient reason, or all that failed if that is wanted. */
    private void retry() throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, String> failure : history.failed().entrySet()) {
            if (options.retryFailed() || failure.getValue().startsWith(Failures.TRANSIENT)) {
                ids.add(failure.getKey());
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        for (String id : ids) {
            seen.add(id);
            listed.increment();
            listener.listed(1);
            submit(id, () -> settle(source.fetch(id)), scribe::add);
        }
        waitForDownloads();
    }

    private void countEarlierFailures() {
        for (String id : history.failed().keySet()) {
            if (seen.add(id)) {
                listed.increment();
                failed.increment();
            }
        }
    }

    private void walkAll() throws InterruptedException {
        Instant now = options.clock().instant();
        if (!source.hasDates()) {
            listener.noted("SignalWire cannot list by date, so each run lists all recordings");
            walk(new Walk(Slice.ALL, true, now, Optional.empty()));
            return;
        }
        Optional<Walk> broken = history.broken();
        if (broken.isPresent()) {
            walk(broken.get());
        }
        Optional<Instant> from = history.nextFrom(options);
        for (Slice day : history.unfinishedDays(from.orElse(null))) {
            walk(new Walk(day, false, now, Optional.empty()));
        }
        if (history.hasMore(options)) {
            Slice rest = new Slice(from.orElse(null), options.until().orElse(null));
            walk(new Walk(rest, true, now, Optional.empty()));
        }
    }

    private void walk(Walk walk) throws InterruptedException {
        if (walk.next().isEmpty()) {
            scribe.add(History.begin(walk));
        }
        Optional<String> token = walk.next();
        do {
            ListedPage page = page(walk.slice(), token);
            take(page);
            token = page.next();
        } while (token.isPresent());
        waitForDownloads();
        history.ended(walk);
    }

    private ListedPage page(Slice slice, Optional<String> token) {
        pages.increment();
        try {
            return source.page(slice, token);
        } catch (InvalidRequestException | NotFoundException | IllegalArgumentException e) {
            if (token.isEmpty()) {
                throw e;
            }
            // The token has expired. From the beginning, pages cost requests, but settled recordings do not.
            listener.noted("The listing starts again, because the service refused to go on: " + e.getMessage());
            return source.page(slice, Optional.empty());
        }
    }

    private void take(ListedPage listing) throws InterruptedException {
        List<Item> items = new ArrayList<>();
        for (Item item : listing.items()) {
            checkAccount(item);
            if (options.want(item) && seen.add(item.id())) {
                items.add(item);
            }
        }
        int all = items.size() + listing.broken().size();
        listed.add(all);
        listener.listed(all);
        Entry written = Entry.of(Kind.PAGE, "next", listing.next().orElse(""), "listed", Integer.toString(all));
        // One more than there are: the page is not settled before all of them are on their way.
        OpenPage page = scribe.begin(written, all + 1);
        for (String sentence : listing.broken()) {
            failed.increment();
            listener.failed("a recording without a readable id", sentence);
            scribe.settle(page, Optional.empty());
        }
        for (Item item : items) {
            if (needsDownload(item)) {
                submit(item.id(), () -> settle(item), entry -> scribe.settle(page, Optional.of(entry)));
            } else {
                scribe.settle(page, pass(item));
            }
        }
        scribe.settle(page, Optional.empty());
    }

    private boolean needsDownload(Item item) {
        boolean hasFailed = history.hasFailed(item.id());
        return item.state() == Item.State.COMPLETED
                && !history.isSaved(item.id())
                && !history.isWithoutMedia(item.id())
                && !hasFailed;
    }

    /** Counts a recording for which nothing is to be done now. */
    private Optional<Entry> pass(Item item) {
        listener.passed(item.id());
        if (history.isSaved(item.id())) {
            had.increment();
        } else if (history.isWithoutMedia(item.id())) {
            withoutMedia.increment();
        } else if (item.state() == Item.State.UNFINISHED) {
            withoutMedia.increment();
            unfinished.increment();
            return Optional.of(Entry.of(
                    Kind.UNFINISHED, "id", item.id(), "created", item.created().toString()));
        } else if (item.state() == Item.State.WITHOUT_MEDIA) {
            withoutMedia.increment();
            return Optional.of(Entry.of(Kind.WITHOUT_MEDIA, "id", item.id(), "status", item.status()));
        } else {
            failed.increment();
            listener.failed(
                    item.id(), "failed in an earlier run: " + history.failed().get(item.id()));
        }
        return Optional.empty();
    }

    private void checkAccount(Item item) {
        if (!isAccountChecked) {
            isAccountChecked = true;
            Settings.checkAccount(folder, source.accountOf(item));
        }
    }

    /** What settles a recording. */
    private interface Settling {
        Entry entry() throws IOException, InterruptedException;
    }

    private void submit(String id, Settling settling, Consumer<Entry> writer) throws InterruptedException {
        throwProblem();
        room.acquire();
        downloads.execute(() -> {
            try {
                writer.accept(settled(id, settling));
            } catch (InterruptedException | CallInterruptedException e) {
                // The run ends, and the next one begins with this page.
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                problem.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    private Entry settled(String id, Settling settling) throws InterruptedException {
        try {
            Entry entry = settling.entry();
            failuresInARow.set(0);
            return entry;
        } catch (AuthenticationException | CallInterruptedException e) {
            throw e;
        } catch (ConnectionException | RateLimitException | ServerException e) {
            if (failuresInARow.incrementAndGet() >= MOST_FAILURES_IN_A_ROW * options.concurrency()) {
                // The service cannot be reached: all others would fail too.
                throw e;
            }
            return failure(id, Failures.TRANSIENT + e.getMessage());
        } catch (LocalFileException e) {
            throw new ArchiveException("The archive cannot be written: " + e.getMessage(), e);
        } catch (NotFoundException e) {
            return goneOr(id, e);
        } catch (VideoException | IllegalArgumentException e) {
            return failure(id, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException("The archive cannot be written: " + e.getMessage(), e);
        }
    }

    private Entry failure(String id, String reason) {
        failed.increment();
        listener.failed(id, reason);
        return Entry.of(Kind.FAILED, "id", id, "reason", reason);
    }

    /** A recording may have been deleted since it was listed. */
    private Entry goneOr(String id, NotFoundException e) {
        try {
            if (source.fetch(id).state() != Item.State.WITHOUT_MEDIA) {
                return failure(id, String.valueOf(e.getMessage()));
            }
        } catch (NotFoundException gone) {
            // It is.
        } catch (VideoException other) {
            return failure(id, Failures.TRANSIENT + other.getMessage());
        }
        withoutMedia.increment();
        listener.passed(id);
        return Entry.of(Kind.GONE, "id", id);
    }

    /** Puts a recording into the archive. */
    private Entry settle(Item item) throws IOException, InterruptedException {
        if (item.state() != Item.State.COMPLETED) {
            return pass(item).orElseThrow();
        }
        String path = ArchiveFolder.path(item);
        Path file = folder.resolve(path);
        rooms.write(item, path);
        folder.write(path.substring(0, path.lastIndexOf('.')) + ".json", item.json() + "\n");
        // A file that is there was whole when it took its name; a run that was killed did not write it down.
        boolean isThere = item.size() != null && Files.exists(file) && Files.size(file) == item.size();
        if (!isThere) {
            MediaFile media = item.media().get().saveTo(file, new Progress());
            bytes.add(media.sizeInBytes());
        }
        String size = Long.toString(Files.size(file));
        Entry entry = Entry.of(Kind.SAVED, "id", item.id(), "path", path, "bytes", size, "sha256", folder.sha256(path));
        saved.increment();
        listener.saved(item.id(), Files.size(file));
        return entry;
    }

    /** Passes on the bytes of one download, and slows it down. */
    private final class Progress implements ProgressListener {
        private long before;

        @Override
        public void progress(long received, @Nullable Long total) {
            long more = received - before;
            before = received;
            listener.received(more);
            try {
                rate.received(more);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void waitForDownloads() throws InterruptedException {
        int all = options.concurrency() * WAITING_DOWNLOADS;
        room.acquire(all);
        room.release(all);
        throwProblem();
    }

    private void throwProblem() {
        RuntimeException first = problem.get();
        if (first != null) {
            throw first;
        }
    }
}
