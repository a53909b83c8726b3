package dev.tapedeck.media;

import java.nio.file.Path;

/**
 * One file of a run that can be transferred.
 *
 * @param media where it comes from, its address looked up
 */
public record Transfer<T>(T item, Path target, Media media) {
    Download<T> save() {
        try {
            return Download.saved(item, media.saveTo(target));
        } catch (RuntimeException e) {
            return Download.failed(item, e);
        }
    }
}
