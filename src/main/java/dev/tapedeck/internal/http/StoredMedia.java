package dev.tapedeck.internal.http;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.MediaLink;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.media.ProgressListener;
import dev.tapedeck.type.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/** The file of a recording on the storage host that a service names when it is asked. */
final class StoredMedia implements Media {
    private static final int BUFFER = 64 * 1024;

    private final Storage storage;
    private final Supplier<MediaAddress> locate;
    private final long largest;

    StoredMedia(Storage storage, Supplier<MediaAddress> locate, long largest) {
        this.storage = storage;
        this.locate = locate;
        this.largest = largest;
    }

    @Override
    public Media withLargestFile(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("Expected at least 0 bytes but was " + bytes);
        }
        return new StoredMedia(storage, locate, bytes);
    }

    @Override
    public Media located() {
        return new StoredMedia(storage, FoundAddress.by(locate), largest);
    }

    @Override
    public MediaLink link() {
        MediaAddress address = locate.get();
        return new MediaLink(new Link(address.url().toString()), address.expires());
    }

    @Override
    public MediaStream stream() {
        RemoteFile file = new RemoteFile(storage, locate, largest);
        open(file);
        file.onRestart(() -> {
            throw new ConnectionException(
                    "The stream broke off after " + file.position()
                            + " bytes, and the storage host does not prove that it still has the same file",
                    null,
                    file.attempts());
        });
        FileVersion version = file.version();
        return new MediaStream(new RemoteStream(file), version.sizeInBytes(), version.contentType());
    }

    private static void open(RemoteFile file) {
        try {
            file.open();
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public MediaFile saveTo(Path target, ProgressListener progress) {
        Objects.requireNonNull(progress, "progress");
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IllegalArgumentException(
                    "Expected the path of a file but " + target + " is a directory or a device");
        }
        try (RemoteFile file = new RemoteFile(storage, locate, largest)) {
            file.open();
            try (PartFile part = PartFile.beside(target)) {
                file.onRestart(part::restart);
                copy(file, part, progress);
                part.moveToTarget();
                return new MediaFile(target, file.position(), file.version().contentType());
            }
        }
    }

    private static void copy(RemoteFile file, PartFile part, ProgressListener progress) {
        byte[] buffer = new byte[BUFFER];
        int count = 0;
        while (count >= 0) {
            progress.progress(file.position(), file.version().sizeInBytes());
            count = file.read(buffer, 0, buffer.length);
            part.write(buffer, Math.max(0, count));
        }
    }
}
