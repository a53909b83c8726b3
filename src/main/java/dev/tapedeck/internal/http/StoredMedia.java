package dev.tapedeck.internal.http;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.MediaLink;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.media.ProgressListener;
import dev.tapedeck.type.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The file of a recording on the storage host that a service names when it is asked. */
final class StoredMedia implements Media {
    private static final int BUFFER = 64 * 1024;

    private final Storage storage;
    private final Supplier<MediaAddress> locate;

    StoredMedia(Storage storage, Supplier<MediaAddress> locate) {
        this.storage = storage;
        this.locate = locate;
    }

    @Override
    public MediaLink link() {
        MediaAddress address = locate.get();
        return new MediaLink(new Link(address.url().toString()), address.expires());
    }

    @Override
    public MediaStream stream() {
        MediaAddress address = locate.get();
        return storage.open(address.url(), address.title());
    }

    @Override
    public MediaFile saveTo(Path target, ProgressListener progress) {
        Objects.requireNonNull(progress, "progress");
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException("Expected the path of a file but " + target + " is a directory");
        }
        MediaAddress address = locate.get();
        try (MediaStream stream = storage.open(address.url(), address.title());
                PartFile part = PartFile.beside(target)) {
            long size = copy(stream, part, progress);
            part.moveToTarget();
            return new MediaFile(target, size, stream.contentType());
        } catch (IOException e) {
            throw new ConnectionException("The file of " + address.title() + " broke off: " + Reason.of(e), e);
        }
    }

    private static long copy(MediaStream stream, PartFile part, ProgressListener progress) throws IOException {
        OptionalLong total = stream.sizeInBytes();
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        progress.progress(received, total);
        for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
            part.write(buffer, count);
            received += count;
            progress.progress(received, total);
        }
        return received;
    }
}
