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
import java.util.function.Supplier;

/** The file of a recording on the storage host that a service names when it is asked. */
final class StoredMedia implements Media {
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
            Transfer transfer = new Transfer(stream, address.title());
            transfer.copyTo(part, progress);
            part.moveToTarget();
            return new MediaFile(target, transfer.received(), stream.contentType());
        } catch (IOException e) {
            throw new ConnectionException("The file of " + address.title() + " was not closed: " + Reason.of(e), e);
        }
    }
}
