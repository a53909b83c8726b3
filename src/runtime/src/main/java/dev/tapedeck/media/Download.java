package dev.tapedeck.media;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many downloads: a file, or the reason why there is none.
 *
 * <p>Immutable; as thread-safe as its item.
 */
public final class Download<T> {
    private final T item;
    private final @Nullable MediaFile file;
    private final @Nullable RuntimeException failure;

    private Download(T item, @Nullable MediaFile file, @Nullable RuntimeException failure) {
        this.item = item;
        this.file = file;
        this.failure = failure;
    }

    static <T> Download<T> saved(T item, MediaFile file) {
        return new Download<>(item, file, null);
    }

    static <T> Download<T> failed(T item, RuntimeException failure) {
        return new Download<>(item, null, failure);
    }

    /** What was to be downloaded, as the caller gave it. */
    public T item() {
        return item;
    }

    /** The file; empty if it failed. */
    public Optional<MediaFile> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Why there is no file; empty if there is one: a {@link dev.tapedeck.error.VideoException} if it did not come or
     * could not be written, an {@link IllegalArgumentException} if the id or the target can't be one, or what the
     * caller's own function threw for this item.
     */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The file; throws the {@link #failure()} if there is none. */
    public MediaFile fileOrThrow() {
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(file);
    }

    @Override
    public String toString() {
        return item + ": " + (failure == null ? file : failure);
    }
}
