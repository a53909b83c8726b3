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
    private final Iterable<? extends T> items;
    private final Function<? super T, Media> media;
    private final Function<? super T, Path> target;
    private final DownloadOptions options;

    private Downloads(
            Iterable<? extends T> items,
            Function<? super T, Media> media,
            Function<? super T, Path> target,
            DownloadOptions options) {
        this.items = Objects.requireNonNull(items, "items");
        this.media = Objects.requireNonNull(media, "media");
        this.target = Objects.requireNonNull(target, "target");
        this.options = Objects.requireNonNull(options, "options");
    }

    /** The media of each of these items, to be saved at its target; four at once. */
    public static <T> Downloads<T> of(
            Iterable<? extends T> items, Function<? super T, Media> media, Function<? super T, Path> target) {
        return new Downloads<>(items, media, target, DownloadOptions.defaults());
    }

    /** Returns the same downloads with these options. */
    public Downloads<T> with(DownloadOptions downloadOptions) {
        return new Downloads<>(items, media, target, downloadOptions);
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
        return options.concurrency();
    }

    Media media(T item) {
        Media file = media.apply(item);
        long largest = options.largestFileInBytes();
        return largest == Long.MAX_VALUE ? file : file.withLargestFile(largest);
    }

    Path target(T item) {
        return target.apply(item);
    }
}
