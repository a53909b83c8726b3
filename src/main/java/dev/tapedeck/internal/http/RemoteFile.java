package dev.tapedeck.internal.http;

import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.VideoException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
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
    private final FileAttempts attempts;
    private Runnable restart = () -> {};
    private FileVersion version = FileVersion.UNKNOWN;
    private @Nullable InputStream bytes;
    private long position;
    private long furthest;

    RemoteFile(Storage storage, Supplier<MediaAddress> locate, long largest) {
        this.storage = storage;
        this.locate = locate;
        this.largest = largest;
        this.recovery = new Recovery(storage.retries());
        this.attempts = new FileAttempts(storage);
    }

    /** Does this before bytes that have been read come again. */
    void onRestart(Runnable action) {
        this.restart = action;
    }

    /** What the storage host says of the file, once it is open. */
    FileVersion version() {
        return version;
    }

    /** How many times the host was asked. */
    int attempts() {
        return attempts.number();
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
                    attempts.succeeded();
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
        attempts.begin(address.title());
        Optional<Resumption> resumption = version.at(position);
        Response response = storage.get(address, resumption);
        int status = response.code();
        attempts.answered(status);
        Optional<FileVersion> same =
                status == PARTIAL_CONTENT ? resumption.flatMap(rest -> rest.continuedBy(response)) : Optional.empty();
        if (same.isEmpty() && status != OK) {
            response.close();
            version = isMisfit(status) ? FileVersion.UNKNOWN : version;
            throw new RefusedException(response);
        }
        return receive(response, same);
    }

    private InputStream receive(Response response, Optional<FileVersion> same) throws IOException {
        bytes = response.body().byteStream();
        // After it is kept, so that it is let go of if unpacking fails.
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
    private static boolean isMisfit(int status) {
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
            throw new MediaTooLargeException("The file of " + attempts.title() + " is larger than " + largest
                    + " bytes, which is the limit that was set");
        }
    }

    private void recover(IOException failure) {
        close();
        Optional<Duration> pause = storage.isClosed() ? Optional.empty() : recovery.pauseAfter(failure);
        attempts.failed(failure, pause);
        if (pause.isEmpty()) {
            throw failed(failure);
        }
        if (!Pauses.passes(storage.retries().waiting(), pause.get())) {
            throw failed(new InterruptedIOException());
        }
    }

    private VideoException failed(IOException failure) {
        if (failure instanceof RefusedException refused) {
            return new MediaUnavailableException(
                    "The storage host refused the file of " + attempts.title() + " with " + refused.status(),
                    refused.status());
        }
        String title = attempts.title();
        String total = version.sizeInBytes().isPresent()
                ? " of " + version.sizeInBytes().getAsLong()
                : "";
        String end = position == 0 ? " did not come" : " broke off after " + position + total + " bytes";
        return Unanswered.because(failure, "The file of " + title + end, attempts.number());
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
