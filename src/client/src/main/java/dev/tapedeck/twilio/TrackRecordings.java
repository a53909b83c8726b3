package dev.tapedeck.twilio;

import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.TrackRecording;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The recordings of an account or of one room, for code that handles both.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public sealed interface TrackRecordings permits Recordings, RoomRecordings {
    /** Returns all of these recordings, newest first. Sends no request; iterating does. */
    PagedIterable<? extends TrackRecording> list();

    /**
     * Fetches a recording, even a deleted one as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if none of these recordings has this SID
     */
    TrackRecording fetch(RecordingSid sid);

    /**
     * Deletes the media file of a recording. Its metadata remains, with the status {@code deleted}.
     *
     * @throws dev.tapedeck.error.NotFoundException if none of these recordings has this SID
     */
    void delete(RecordingSid sid);

    /** Returns the media file of a recording. Sends no request; the methods of the result do. */
    Media media(RecordingSid sid);

    /**
     * Returns the media file of this recording. Sends no request; the methods of the result do, and compare the
     * received size with the recording's.
     */
    Media media(TrackRecording recording);

    /**
     * Returns a plan to save the media files of the recordings with these SIDs, each at its target. Sends no request.
     */
    Downloads<RecordingSid> downloadAllBySid(Iterable<RecordingSid> sids, Function<? super RecordingSid, Path> target);
}
