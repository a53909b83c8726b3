package dev.tapedeck.media;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A plan to save many media files, several at once.
 *
 * <p>Creating a plan sends no request and reads no item; each call of {@link #forEach} or {@link #start()} does. Items
 * are read when they are needed, so a listing of any length can be passed. While files are transferred, the addresses
 * of as many further files are fetched; an address that has expired meanwhile is fetched again. Each file is saved as
 * by {@link Media#saveTo(Path)}, and synced to disk before it is reported. A file that fails is reported, and the
 * others continue.
 *
 * <p>Each target may be used once. A second item for the same file, even through another path, fails, whether or not
 * the first succeeded. The paths of all targets are kept in memory for that; all other memory is bounded by the
 * concurrency.
 *
 * <p>Immutable and thread-safe. Items are read and {@code target} is called on threads of the run, one at a time;
 * {@code media} is called on several threads at once.
 *
 * @since 0.1.0
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

    /** Returns a plan to save the media of each of these items at its target, four at once. */
    public static <T> Downloads<T> of(
            Iterable<? extends T> items, Function<? super T, Media> media, Function<? super T, Path> target) {
        return new Downloads<>(items, media, target, DownloadOptions.defaults());
    }

    /** Returns a copy with these options. */
    public Downloads<T> withOptions(DownloadOptions downloadOptions) {
        return new Downloads<>(items, media, target, downloadOptions);
    }

    /**
     * Downloads all files and passes each result to the consumer on this thread, in the order of completion.
     *
     * <p>If the consumer throws, or the items cannot be read further, the running downloads are cancelled, as by
     * {@link DownloadRun#close()}, and the exception is thrown.
     *
     * @throws dev.tapedeck.error.CallInterruptedException if the thread was interrupted
     */
    public void forEach(Consumer<? super Download<T>> taker) {
        Objects.requireNonNull(taker, "taker");
        try (DownloadRun<T> run = start()) {
            run.forEach(taker);
        }
    }

    /**
     * Starts to download all files, on threads of the returned run. Iterate over the run to take the results, and close
     * it.
     */
    public DownloadRun<T> start() {
        return DownloadRun.start(this, items.iterator());
    }

    int concurrency() {
        return options.concurrency();
    }

    Media media(T item) {
        Media file = media.apply(item);
        long largest = options.maxFileBytes();
        return largest == Long.MAX_VALUE ? file : file.withMaxFileBytes(largest);
    }

    Path target(T item) {
        return Objects.requireNonNull(
                target.apply(item), "Expected a target for each item but the target function returned null");
    }
}
