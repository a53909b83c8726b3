package dev.tapedeck.recordings;

import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TrackRecordings;
import dev.tapedeck.twilio.TwilioVideo;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * The recordings of an account, a room or a project, whichever provider it is with.
 *
 * <p>Ids are the provider's own texts; a malformed one is an {@link IllegalArgumentException} before any request. What
 * goes wrong later is one of the {@link dev.tapedeck.error.VideoException}s. Immutable and thread-safe.
 */
public interface RecordingSource {
    /** The recordings of this Twilio account. */
    static RecordingSource of(TwilioVideo twilio) {
        return of(Objects.requireNonNull(twilio, "twilio").recordings());
    }

    /**
     * Returns these recordings of Twilio's: {@code twilio.recordings()}, or {@code twilio.rooms().recordings(room)}.
     */
    static RecordingSource of(TrackRecordings recordings) {
        return new TwilioSource(Objects.requireNonNull(recordings, "recordings"));
    }

    /** The recordings of this SignalWire project. */
    static RecordingSource of(SignalWireVideo signalWire) {
        return new SignalWireSource(Objects.requireNonNull(signalWire, "signalWire"));
    }

    /** Whose service this is. */
    Provider provider();

    /**
     * All recordings. Sends no request; iterating does.
     *
     * <p>Use {@link PagedIterable#prefetch()} to delete records while listing: SignalWire refuses the page token of a
     * deleted record with 422.
     */
    default PagedIterable<VideoRecording> list() {
        return list(RecordingFilter.builder().build());
    }

    /**
     * The recordings that pass the filter. Sends no request; iterating does.
     *
     * <p>Use {@link PagedIterable#prefetch()} to delete records while listing: SignalWire refuses the page token of a
     * deleted record with 422.
     */
    PagedIterable<VideoRecording> list(RecordingFilter filter);

    /**
     * One recording.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    VideoRecording fetch(String id);

    /**
     * Deletes a recording's file, and with SignalWire the recording. Of one that is deleted already, Twilio refuses it
     * with code 53628, and SignalWire knows nothing.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    void delete(String id);

    /**
     * The media file of this recording, whose size is compared with what comes. Sends no request; its methods do.
     *
     * @throws IllegalArgumentException if the recording is of the other provider
     */
    Media media(VideoRecording recording);

    /**
     * The media file of a recording, which has one once it is completed. Sends no request; its methods do. To compare
     * the size, Twilio is asked for the recording first: {@link #media(VideoRecording)} saves that request.
     *
     * <p>Of a recording without a file they throw {@link dev.tapedeck.error.NotFoundException} with Twilio, which
     * refuses the request, and {@link dev.tapedeck.error.MediaUnavailableException} with SignalWire, which names no
     * link.
     */
    Media media(String id);

    /** The media files of these recordings, such as a whole listing's, each saved at its target. Sends no request. */
    default Downloads<VideoRecording> downloadAll(
            Iterable<VideoRecording> recordings, Function<? super VideoRecording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /** The media files of the recordings of these ids, each saved at its target. Sends no request. */
    default Downloads<String> downloadAllById(Iterable<String> ids, Function<? super String, Path> target) {
        return Downloads.of(ids, this::media, target);
    }
}
