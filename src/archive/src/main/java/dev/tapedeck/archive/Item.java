package dev.tapedeck.archive;

import dev.tapedeck.media.Media;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A recording as a listing shows it.
 *
 * @param room the id of its room, or of its room's session
 * @param status the provider's own word
 * @param size in bytes; null if the service does not say
 * @param extension of its file, without the dot
 * @param json the whole object
 */
record Item(
        String id,
        Instant created,
        String room,
        String status,
        State state,
        @Nullable Long size,
        String extension,
        String json,
        Supplier<Media> media) {

    /** What there is to archive. */
    enum State {
        /** It has media. */
        COMPLETED,
        /** It will have media. */
        UNFINISHED,
        /** It has no media and will never have any. */
        WITHOUT_MEDIA
    }
}
