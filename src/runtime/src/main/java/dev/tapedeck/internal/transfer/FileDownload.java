package dev.tapedeck.internal.transfer;

import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.calls.Attempts;
import dev.tapedeck.internal.http.ContentEncoding;
import dev.tapedeck.internal.text.Mask;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A file on a storage host, read from its beginning to its end whatever breaks between.
 *
 * <p>After a failure it asks the service for a new link, and goes on where it was if the host proves that the file is
 * the same, else from the beginning. For one thread.
 */
final class FileDownload implements AutoCloseable {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    // A part that doesn't fit what had come, and no part: the file is another, so the next attempt begins again.
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
    // Those since more has come than ever before.
    private int failures;
    private boolean linkRenewed;
    private @Nullable IOException lastFailure;

    FileDownload(StorageClient storage, FileRequest wanted) {
        this.storage = storage;
        this.wanted = wanted;
        this.attempts = storage.api().attempts();
        this.size = new SizeCheck(wanted);
    }

    /** Does this before bytes that have been read come again. */
    void onRestart(Runnable action) {
        this.restart = action;
    }

    /** Goes on where an earlier transfer ended; to be called before the file is opened. */
    void resume(FileVersion earlier, long bytesThatCame) {
        version = earlier;
        position = bytesThatCame;
        furthest = bytesThatCame;
    }

    /** What the storage host says of the file, once it is open. */
    FileVersion version() {
        return version;
    }

    /** The size of the whole, from whoever knows it. */
    OptionalLong sizeInBytes() {
        return version.sizeInBytes().isPresent() ? version.sizeInBytes() : size.expected();
    }

    /** Whether the service, or the caller, knows the size, which is then the one of what was read to its end. */
    boolean isVerified() {
        return size.expected().isPresent();
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
    FileBody open() {
        while (true) {
            try {
                return bytes == null ? connect() : bytes;
            } catch (IOException e) {
                recover(e);
            }
        }
    }

    /** Reads some bytes as {@link java.io.InputStream#read(byte[], int, int)}. */
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
        refuseTooLarge(position);
        long most = sizeInBytes().orElse(Long.MAX_VALUE);
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
        refuseTooLarge(found.sizeInBytes().orElse(0));
        if (size.isOther(found.sizeInBytes())) {
            // What has come is of the wrong file if this is its rest.
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

    /** The host may send a file compressed although it was asked not to: files may be stored that way. */
    private static void decompress(FileBody body, Response response) {
        ContentEncoding encoding = ContentEncoding.of(response);
        if (!encoding.isSupported()) {
            throw new UnexpectedResponseException("Expected the storage host to send the file as it is, or packed by"
                    + " gzip or deflate, but it is packed by " + encoding.excerpt(Mask.NONE));
        } else if (!encoding.isIdentity()) {
            body.decompress(encoding);
        }
    }

    private void refuseTooLarge(long bytesOfFile) {
        if (bytesOfFile > wanted.largest()) {
            throw fault().tooLarge(wanted.largest());
        }
    }

    private DownloadFailures fault() {
        return new DownloadFailures(title);
    }

    /** All bytes have come; a reader that asks once more does not end the attempt again. */
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

    /** The time until the next attempt; empty if there shall be none. */
    private Optional<Duration> pauseAfter(IOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        if (!(failure instanceof StorageRefusalException refusal)) {
            return attempts.pauseBefore(++failures, Optional.empty());
        }
        if (refusal.isOfLink()) {
            // A new link that is refused at once can't be renewed.
            boolean isFirst = !linkRenewed;
            linkRenewed = true;
            return isFirst ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        return refusal.isTransient() ? attempts.pauseBefore(++failures, refusal.retryAfter()) : Optional.empty();
    }

    /** Why a reader that can't take bytes twice gets no more. */
    VideoException notRestarted() {
        return lastFailure instanceof WrongSizeException wrong
                ? fault().failed(wrong, position, version.sizeInBytes(), attempts.number())
                : fault().unproven(position, attempts.number());
    }

    /** Lets go of the connection. */
    @Override
    public void close() {
        if (bytes != null) {
            bytes.close();
            bytes = null;
        }
    }
}
