package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.threads.Prefetchable;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.MediaLink;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.media.ProgressListener;
import dev.tapedeck.type.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/** The file of a recording on the storage host that the service names on request. */
public final class DefaultMedia implements Media, Prefetchable<Media> {
    private static final int BUFFER = 64 * 1024;
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final StorageClient storage;
    private final FileRequest wanted;

    private DefaultMedia(StorageClient storage, FileRequest wanted) {
        this.storage = storage;
        this.wanted = wanted;
    }

    /** Returns the file to which these calls lead, with the known facts. Sends no request; its methods do. */
    public static <T> Media of(ApiClient client, MediaLinkRequest<T> request, FileFacts known) {
        return new DefaultMedia(new StorageClient(client), new MediaLinkResolver<>(client, request, known).wanted());
    }

    @Override
    public Media withMaxFileBytes(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Expected at least 0 bytes but was " + bytes);
        }
        return new DefaultMedia(storage, wanted.upTo(bytes));
    }

    @Override
    public Media withExpectedSize(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("Expected a positive number of bytes but was " + bytes);
        }
        return new DefaultMedia(storage, wanted.ofSize(bytes));
    }

    @Override
    public Media prefetched() {
        return new DefaultMedia(storage, wanted.locatedBy(PrefetchedLink.by(wanted.locate())));
    }

    @Override
    public MediaLink link() {
        ResolvedLink address = wanted.locate().get();
        return new MediaLink(new Link(address.url().toString()), address.expires());
    }

    @Override
    public MediaStream stream() {
        FileDownload file = new FileDownload(storage, wanted);
        open(file);
        file.onRestart(() -> {
            throw file.notRestarted();
        });
        return new MediaStream(
                new DownloadStream(file), file.sizeInBytes(), file.version().contentType());
    }

    private static void open(FileDownload file) {
        try {
            file.open();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public MediaFile saveTo(Path target, ProgressListener progress) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(progress, "progress");
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IllegalArgumentException("Expected the path of a file but \"" + target + "\" is a "
                    + (Files.isDirectory(target)
                            ? "directory: pass a file name, such as directory.resolve(\"track.mka\")"
                            : "device: pass the path of a regular file"));
        }
        try (FileDownload file = new FileDownload(storage, wanted);
                PartFile part = part(file, target)) {
            file.onRestart(part::restart);
            save(file, part, progress);
            return new MediaFile(target, file.position(), file.version().contentType(), file.isVerified());
        }
    }

    /** Returns the part of an earlier transfer, or an empty part, which is created on disk with its first bytes. */
    private PartFile part(FileDownload file, Path target) {
        PartFile earlier = PartLocation.find(target, wanted.title());
        if (earlier != null) {
            file.resume(earlier.version(), earlier.earlierBytes());
            return earlier;
        }
        file.open();
        return PartLocation.create(target, wanted.title());
    }

    private void save(FileDownload file, PartFile part, ProgressListener progress) {
        try {
            file.open();
            copy(file, part, progress);
            part.moveToTarget();
        } catch (VideoException e) {
            boolean ofAnotherFile = file.version().validator().isEmpty();
            if (ofAnotherFile || isOver(e)) {
                part.makeUseless();
            }
            throw e;
        }
    }

    private void copy(FileDownload file, PartFile part, ProgressListener progress) {
        byte[] buffer = new byte[BUFFER];
        int count = 0;
        while (count >= 0) {
            progress.progress(file.position(), file.sizeInBytes());
            count = file.read(buffer, 0, buffer.length);
            part.describe(file.version());
            part.write(buffer, Math.max(0, count));
            if (count >= 0 && Thread.currentThread().isInterrupted()) {
                throw new CallInterruptedException(
                        "The file of " + wanted.title() + " broke off after " + file.position()
                                + " bytes: the thread was interrupted",
                        null,
                        file.attempts());
            }
        }
    }

    /**
     * Returns whether no later transfer can continue with the received bytes: the file does not exist, or is not the
     * right one.
     */
    private static boolean isOver(VideoException e) {
        if (e instanceof MediaUnavailableException unavailable) {
            return unavailable.status().isEmpty()
                    || GONE.contains(unavailable.status().getAsInt());
        }
        return e instanceof MediaSizeMismatchException
                || e instanceof MediaTooLargeException
                || e instanceof NotFoundException;
    }
}
