package dev.tapedeck.media;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one of many downloads: a file, or the reason why there is none.
 *
 * <p>Immutable; as thread-safe as its item.
 *
 * @since 0.1.0
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

    /** The item as the caller passed it. */
    public T item() {
        return item;
    }

    /** The file; empty if the download failed. */
    public Optional<MediaFile> file() {
        return Optional.ofNullable(file);
    }

    /**
     * Why there is no file; empty if there is one. This is a {@link dev.tapedeck.error.VideoException} if the file
     * could not be fetched or written, an {@link IllegalArgumentException} if the id or the target is not valid, or the
     * exception that the caller's own function threw for this item.
     */
    public Optional<RuntimeException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns the file, or throws the {@link #failure()} if there is none. */
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
