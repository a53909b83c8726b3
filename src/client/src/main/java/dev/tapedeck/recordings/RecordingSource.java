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
 * The recordings of an account, a room or a project of either provider.
 *
 * <p>Ids are the provider's own strings; a malformed one throws an {@link IllegalArgumentException} before any request.
 * Later failures are {@link dev.tapedeck.error.VideoException}s. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public interface RecordingSource {
    /** Returns a source of the recordings of this Twilio account. */
    static RecordingSource of(TwilioVideo twilio) {
        return of(Objects.requireNonNull(twilio, "twilio").recordings());
    }

    /**
     * Returns a source of these Twilio recordings: {@code twilio.recordings()}, or
     * {@code twilio.rooms().recordings(room)}.
     */
    static RecordingSource of(TrackRecordings recordings) {
        return new TwilioSource(Objects.requireNonNull(recordings, "recordings"));
    }

    /** Returns a source of the recordings of this SignalWire project. */
    static RecordingSource of(SignalWireVideo signalWire) {
        return new SignalWireSource(Objects.requireNonNull(signalWire, "signalWire"));
    }

    /** The provider of these recordings. */
    Provider provider();

    /**
     * Returns all recordings. Sends no request; iterating does.
     *
     * <p>Use {@link PagedIterable#prefetch()} to delete records while listing: SignalWire refuses the page token of a
     * deleted record with 422.
     */
    default PagedIterable<VideoRecording> list() {
        return list(RecordingFilter.builder().build());
    }

    /**
     * Returns the recordings that match the filter. Sends no request; iterating does.
     *
     * <p>Use {@link PagedIterable#prefetch()} to delete records while listing: SignalWire refuses the page token of a
     * deleted record with 422.
     */
    PagedIterable<VideoRecording> list(RecordingFilter filter);

    /**
     * Fetches a recording.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    VideoRecording fetch(String id);

    /**
     * Deletes a recording's file, and at SignalWire also the recording. If it is already deleted, Twilio responds with
     * code 53628 (an {@link dev.tapedeck.error.ApiException}), SignalWire with 404
     * ({@link dev.tapedeck.error.NotFoundException}).
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    void delete(String id);

    /**
     * Returns the media file of this recording. Sends no request; the methods of the result do, and compare the
     * received size with the recording's.
     *
     * @throws IllegalArgumentException if the recording belongs to the other provider
     */
    Media media(VideoRecording recording);

    /**
     * Returns the media file of a recording. A recording has a file once it is completed. Sends no request; the methods
     * of the result do. To compare the size, they first fetch the recording from Twilio: {@link #media(VideoRecording)}
     * saves that request.
     *
     * <p>If the recording has no file, they throw {@link dev.tapedeck.error.NotFoundException} for Twilio, which
     * refuses the request, and {@link dev.tapedeck.error.MediaUnavailableException} for SignalWire, which gives no
     * link.
     */
    Media media(String id);

    /**
     * Returns a plan to save the media files of these recordings, such as a whole listing's, each at its target. Sends
     * no request.
     */
    default Downloads<VideoRecording> downloadAll(
            Iterable<VideoRecording> recordings, Function<? super VideoRecording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /**
     * Returns a plan to save the media files of the recordings with these ids, each at its target. Sends no request.
     */
    default Downloads<String> downloadAllById(Iterable<String> ids, Function<? super String, Path> target) {
        return Downloads.of(ids, this::media, target);
    }
}
