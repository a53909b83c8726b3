package dev.tapedeck.internal.transfer;

import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.calls.Attempts;
import dev.tapedeck.internal.http.BusyException;
import dev.tapedeck.internal.http.ContentEncoding;
import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A file on a storage host, read from beginning to end despite broken connections.
 *
 * <p>After a failure it asks the service for a new link, and resumes at its position if the host proves that the file
 * is the same, or else restarts from the beginning. Not thread-safe.
 */
final class FileDownload implements AutoCloseable {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    // A part that does not continue the received bytes, or no part: the file has changed, so the next attempt starts
    // from the beginning.
    private static final Set<Integer> MISFITS = Set.of(PARTIAL_CONTENT, 416);

    private final StorageClient storage;
    private final FileRequest wanted;
    private final Attempts attempts;
    private final SizeCheck size;
    private Runnable restart = () -> {};
    private FileVersion version = FileVersion.UNKNOWN;
    private @Nullable FileBody bytes;
    private long position;
    private long furthest;
    private String title = "";
    private boolean ended;
    // Failures since the transfer last advanced.
    private int failures;
    private boolean linkRenewed;
    private @Nullable IOException lastFailure;

    FileDownload(StorageClient storage, FileRequest wanted) {
        this.storage = storage;
        this.wanted = wanted;
        this.attempts = storage.api().attempts();
        this.size = new SizeCheck(wanted);
    }

    /** Sets an action to run before bytes that have been read are repeated. */
    void onRestart(Runnable action) {
        this.restart = action;
    }

    /** Resumes where an earlier transfer ended; to be called before the file is opened. */
    void resume(FileVersion earlier, long bytesThatCame) {
        version = earlier;
        position = bytesThatCame;
        furthest = bytesThatCame;
    }

    /** The storage host's description of the file, once it is open. */
    FileVersion version() {
        return version;
    }

    /** The size of the whole file, from the service, the caller or the storage host; null if none has it. */
    @Nullable
    Long sizeInBytes() {
        OptionalLong known = version.sizeInBytes().isPresent() ? version.sizeInBytes() : size.expected();
        return known.isPresent() ? known.getAsLong() : null;
    }

    /** Returns whether the service or the caller gave the size; a file that was read to its end then has this size. */
    boolean isVerified() {
        return size.expected().isPresent();
    }

    /** How many requests were sent to the host. */
    int attempts() {
        return attempts.number();
    }

    /** How many bytes have been read since the beginning of the file. */
    long position() {
        return position;
    }

    /** Waits until the host begins to send. */
    FileBody open() {
        while (true) {
            try {
                return bytes == null ? connect() : bytes;
            } catch (IOException e) {
                recover(e);
            }
        }
    }

    /** Reads some bytes, like {@link java.io.InputStream#read(byte[], int, int)}. */
    int read(byte[] buffer, int offset, int length) {
        while (true) {
            FileBody in = open();
            try {
                int count = in.read(buffer, offset, length);
                if (count >= 0) {
                    advance(count);
                    return count;
                }
                size.requireWhole(position, version.sizeInBytes());
                succeeded();
                return count;
            } catch (IOException e) {
                recover(e);
            }
        }
    }

    private void advance(int count) throws IOException {
        position += count;
        attempts.received(count);
        refuseTooLarge(position, OptionalLong.empty());
        long most = Objects.requireNonNullElse(sizeInBytes(), Long.MAX_VALUE);
        if (position > most) {
            version = FileVersion.UNKNOWN;
            throw new WrongSizeException(most, position);
        }
        if (position > furthest) {
            furthest = position;
            failures = 0;
            linkRenewed = false;
        }
    }

    private FileBody connect() throws IOException {
        ResolvedLink address = wanted.locate().get();
        size.learn(address.sizeInBytes());
        title = address.title();
        attempts.begin(address.operation(), Target.STORAGE);
        Optional<RangeRequest> resumption = version.at(position);
        Response response = storage.get(address, resumption);
        int status = response.code();
        attempts.responded(status);
        Optional<FileVersion> same =
                status == PARTIAL_CONTENT ? resumption.flatMap(rest -> rest.continuedBy(response)) : Optional.empty();
        if (same.isEmpty() && status != OK) {
            response.close();
            version = MISFITS.contains(status) ? FileVersion.UNKNOWN : version;
            throw new StorageRefusalException(response);
        }
        return receive(response, same);
    }

    private FileBody receive(Response response, Optional<FileVersion> same) throws IOException {
        FileBody sent = new FileBody(response, same.isPresent(), fault());
        bytes = sent;
        FileVersion found = same.orElseGet(() -> FileVersion.of(response));
        sent.refusePages(response, size.isExactly(found.sizeInBytes()));
        refuseTooLarge(found.sizeInBytes().orElse(0), found.sizeInBytes());
        if (size.isOther(found.sizeInBytes())) {
            // If this is the rest, the received bytes belong to the wrong file.
            version = same.isPresent() ? FileVersion.UNKNOWN : version;
            throw size.wrong(found.sizeInBytes().getAsLong());
        }
        if (same.isEmpty() && position > 0) {
            restart.run();
            position = 0;
        }
        version = found;
        size.endOf(response);
        decompress(sent, response);
        return sent;
    }

    /**
     * Decompresses the body. A host may send a compressed file although the request forbids it, because it is stored
     * compressed.
     */
    private static void decompress(FileBody body, Response response) {
        ContentEncoding encoding = ContentEncoding.of(response);
        if (!encoding.isSupported()) {
            throw new UnexpectedResponseException("Expected the storage host to send the file uncompressed, or"
                    + " compressed by gzip or deflate, but it is compressed by " + encoding.excerpt(Mask.NONE));
        } else if (!encoding.isIdentity()) {
            body.decompress(encoding);
        }
    }

    private void refuseTooLarge(long bytes, OptionalLong total) {
        if (bytes > wanted.largest()) {
            throw fault().tooLarge(wanted.largest(), total);
        }
    }

    private DownloadFailures fault() {
        return new DownloadFailures(title);
    }

    /** Ends the attempt once all bytes have been received; another read does not end it again. */
    private void succeeded() {
        if (!ended) {
            ended = true;
            attempts.end(null, Optional.empty());
        }
    }

    private void recover(IOException failure) {
        close();
        lastFailure = failure;
        Optional<Duration> pause = storage.api().http().isClosed() ? Optional.empty() : pauseAfter(failure);
        boolean again = attempts.end(failure, pause);
        if (!again) {
            IOException reason = pause.isEmpty() ? failure : new InterruptedIOException();
            throw fault().failed(reason, position, version.sizeInBytes(), attempts.number());
        }
    }

    /** Returns the time until the next attempt; empty if this was the last one. */
    private Optional<Duration> pauseAfter(IOException failure) {
        if (Thread.currentThread().isInterrupted() || failure instanceof BusyException) {
            return Optional.empty();
        }
        if (!(failure instanceof StorageRefusalException refusal)) {
            return attempts.pauseBefore(++failures, Optional.empty());
        }
        if (refusal.isOfLink()) {
            // A new link that is refused immediately is not renewed again.
            boolean isFirst = !linkRenewed;
            linkRenewed = true;
            return isFirst ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        return refusal.isTransient() ? attempts.pauseBefore(++failures, refusal.retryAfter()) : Optional.empty();
    }

    /** Returns the failure for a reader that cannot take repeated bytes. */
    VideoException notRestarted() {
        return lastFailure instanceof WrongSizeException wrong
                ? fault().failed(wrong, position, version.sizeInBytes(), attempts.number())
                : fault().unproven(position, attempts.number());
    }

    /** Releases the connection. */
    @Override
    public void close() {
        if (bytes != null) {
            bytes.close();
            bytes = null;
        }
    }
}
