package dev.tapedeck.internal.http;

import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.VideoException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A file on a storage host, read from its beginning to its end whatever breaks between.
 *
 * <p>After a failure it asks the service for a new link, and goes on where it was if the host proves that the file is
 * the same, else from the beginning. For one thread.
 */
final class RemoteFile implements AutoCloseable {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final Storage storage;
    private final Supplier<MediaAddress> locate;
    private final long largest;
    private final Recovery recovery;
    private Runnable restart = () -> {};
    private FileVersion version = FileVersion.UNKNOWN;
    private @Nullable InputStream bytes;
    private String title = "";
    private long position;
    private long furthest;
    private int attempts;
    private int status;
    private long start;

    RemoteFile(Storage storage, Supplier<MediaAddress> locate, long largest) {
        this.storage = storage;
        this.locate = locate;
        this.largest = largest;
        this.recovery = new Recovery(storage.retries());
    }

    /** Does this before bytes that have been read come again. */
    void onRestart(Runnable action) {
        this.restart = action;
    }

    /** What the storage host says of the file, once it is open. */
    FileVersion version() {
        return version;
    }

    /** How many bytes have been read since the file began. */
    long position() {
        return position;
    }

    /** Waits until the host begins to send. */
    InputStream open() {
        while (true) {
            try {
                return bytes == null ? connect() : bytes;
            } catch (IOException e) {
                recover(e);
            }
        }
    }

    /** Reads some bytes as {@link InputStream#read(byte[], int, int)}. */
    int read(byte[] buffer, int offset, int length) {
        while (true) {
            InputStream in = open();
            try {
                int count = in.read(buffer, offset, length);
                if (count >= 0) {
                    advance(count);
                    return count;
                } else if (version.sizeInBytes().orElse(position) == position) {
                    tell(Optional.empty(), Optional.empty());
                    return count;
                }
                throw new EOFException("the stream ended too early");
            } catch (IOException e) {
                recover(e);
            }
        }
    }

    private void advance(int count) {
        position += count;
        refuseTooLarge(position);
        if (position > furthest) {
            furthest = position;
            recovery.progress();
        }
    }

    private InputStream connect() throws IOException {
        MediaAddress address = locate.get();
        title = address.title();
        attempts++;
        status = 0;
        start = storage.retries().waiting().nanoTime();
        Optional<Resumption> resumption = version.at(position);
        Response response = storage.get(address, resumption);
        status = response.code();
        Optional<FileVersion> same =
                status == PARTIAL_CONTENT ? resumption.flatMap(rest -> rest.continuedBy(response)) : Optional.empty();
        if (same.isEmpty() && status != OK) {
            response.close();
            version = isMisfit() ? FileVersion.UNKNOWN : version;
            throw new RefusedException(response);
        }
        // From here on, close() lets go of the connection, whatever is found.
        bytes = response.body().byteStream();
        InputStream opened = ContentEncoding.of(response).decoded(bytes);
        bytes = opened;
        if (same.isPresent()) {
            version = same.get();
        } else {
            begin(FileVersion.of(response));
        }
        return opened;
    }

    /** An answer that doesn't fit what had come is of another file, so the next attempt begins anew. */
    private boolean isMisfit() {
        return status == PARTIAL_CONTENT || status == RANGE_NOT_SATISFIABLE;
    }

    private void begin(FileVersion found) {
        version = found;
        if (position > 0) {
            restart.run();
            position = 0;
        }
        refuseTooLarge(found.sizeInBytes().orElse(0));
    }

    private void refuseTooLarge(long size) {
        if (size > largest) {
            throw new MediaTooLargeException(
                    "The file of " + title + " is larger than " + largest + " bytes, which is the limit that was set");
        }
    }

    private void recover(IOException failure) {
        close();
        Optional<Duration> pause = storage.isClosed() ? Optional.empty() : recovery.pauseAfter(failure);
        tell(Optional.of(Unanswered.reason(failure)), pause);
        if (pause.isEmpty()) {
            throw failed(failure);
        }
        try {
            storage.retries().waiting().pause(pause.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(new InterruptedIOException());
        }
    }

    private VideoException failed(IOException failure) {
        if (failure instanceof RefusedException refused) {
            return new MediaUnavailableException(
                    "The storage host refused the file of " + title + " with " + refused.status(), refused.status());
        }
        String total = version.sizeInBytes().isPresent()
                ? " of " + version.sizeInBytes().getAsLong()
                : "";
        String end = position == 0 ? " did not come" : " broke off after " + position + total + " bytes";
        return Unanswered.because(failure, "The file of " + title + end, attempts);
    }

    private void tell(Optional<String> failure, Optional<Duration> pause) {
        Duration took = Duration.ofNanos(storage.retries().waiting().nanoTime() - start);
        OptionalInt answered = status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
        storage.observer().attempted(new Attempt("file of " + title, attempts, answered, failure, took, pause));
    }

    /** Lets go of the connection. */
    @Override
    public void close() {
        try {
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException e) {
            // The connection is gone, which is what closing is for.
        } finally {
            bytes = null;
        }
    }
}
