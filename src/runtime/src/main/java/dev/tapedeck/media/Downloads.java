package dev.tapedeck.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Many media files that are to be saved, some at once.
 *
 * <p>Having one sends no request and reads no item; {@link #forEach} and {@link #start()} do, anew each time. The items
 * are read when they are needed, so a whole listing of any length can be given. While files are transferred, the
 * addresses of as many further ones are looked up; one that has expired meanwhile is looked up again. Each file is
 * saved as {@link Media#saveTo(Path)} does, synced to disk before it is reported. One that fails is reported, and the
 * rest goes on.
 *
 * <p>Of two items with one target, under whichever of its names, the second is refused, whatever became of the first.
 * The paths of all targets are kept for that; all else is bounded by the concurrency.
 *
 * <p>Immutable and thread-safe. The items and both functions are used on threads of the run, by one at a time; only
 * {@code media} is asked on several at once.
 */
public final class Downloads<T> {
    private static final int DEFAULT_CONCURRENCY = 4;
    private static final int LARGEST_CONCURRENCY = 64;

    private final Iterable<? extends T> items;
    private final Function<? super T, Media> media;
    private final Function<? super T, Path> target;
    private int concurrency = DEFAULT_CONCURRENCY;

    private Downloads(Iterable<? extends T> items, Function<? super T, Media> media, Function<? super T, Path> target) {
        this.items = Objects.requireNonNull(items, "items");
        this.media = Objects.requireNonNull(media, "media");
        this.target = Objects.requireNonNull(target, "target");
    }

    /** The media of each of these items, to be saved at its target; four at once. */
    public static <T> Downloads<T> of(
            Iterable<? extends T> items, Function<? super T, Media> media, Function<? super T, Path> target) {
        return new Downloads<>(items, media, target);
    }

    /**
     * The same with so many files at once, each on a connection of its own.
     *
     * @throws IllegalArgumentException if it is not between 1 and 64
     */
    public Downloads<T> withConcurrency(int files) {
        if (files < 1 || files > LARGEST_CONCURRENCY) {
            throw new IllegalArgumentException(
                    "concurrency must be between 1 and " + LARGEST_CONCURRENCY + " but was " + files);
        }
        Downloads<T> changed = new Downloads<>(items, media, target);
        changed.concurrency = files;
        return changed;
    }

    /**
     * The same with a limit for each file, as {@link Media#withLargestFile}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Downloads<T> withLargestFile(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Expected at least 0 bytes but was " + bytes);
        }
        Function<? super T, Media> unlimited = media;
        return new Downloads<T>(items, item -> unlimited.apply(item).withLargestFile(bytes), target)
                .withConcurrency(concurrency);
    }

    /**
     * Downloads all of them and hands each one over on this thread, in the order of completion.
     *
     * <p>If the taker throws, or the items can't be read on, what is under way is given up, as by
     * {@link DownloadRun#close()}, and that is thrown.
     *
     * @throws dev.tapedeck.error.CallInterruptedException if the thread was interrupted
     */
    public void forEach(Consumer<? super Download<T>> taker) {
        Objects.requireNonNull(taker, "taker");
        try (DownloadRun<T> run = start()) {
            run.forEach(taker);
        }
    }

    /** Begins to download all of them, on threads of its own; the run must be closed. */
    public DownloadRun<T> start() {
        return DownloadRun.start(this, items.iterator());
    }

    int concurrency() {
        return concurrency;
    }

    Media media(T item) {
        return media.apply(item);
    }

    Path target(T item) {
        return target.apply(item);
    }
}
