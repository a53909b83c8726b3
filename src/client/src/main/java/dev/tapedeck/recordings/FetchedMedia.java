package dev.tapedeck.recordings;

import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.internal.threads.Prefetchable;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.MediaLink;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.media.ProgressListener;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Media whose recording is fetched before its file, so that the file's size can be compared.
 *
 * @param byId the media without the recording's facts
 * @param fetched fetches the recording, and returns its media
 */
record FetchedMedia(Media byId, Supplier<Media> fetched) implements Media, Prefetchable<Media> {
    @Override
    public MediaLink link() {
        return byId.link();
    }

    @Override
    public Media prefetched() {
        Media media = fetch();
        return media instanceof Prefetchable<?> link ? (Media) link.prefetched() : media;
    }

    @Override
    public Media withMaxFileBytes(long bytes) {
        return with(media -> media.withMaxFileBytes(bytes));
    }

    @Override
    public Media withExpectedSize(long bytes) {
        return byId.withExpectedSize(bytes);
    }

    private Media with(UnaryOperator<Media> setting) {
        return new FetchedMedia(setting.apply(byId), () -> setting.apply(fetched.get()));
    }

    @Override
    public MediaStream stream() {
        return fetch().stream();
    }

    @Override
    public MediaFile saveTo(Path target, ProgressListener progress) {
        return fetch().saveTo(target, progress);
    }

    private Media fetch() {
        try {
            return fetched.get();
        } catch (NotFoundException e) {
            // The request for the file fails too, or succeeds nevertheless.
            return byId;
        }
    }
}
