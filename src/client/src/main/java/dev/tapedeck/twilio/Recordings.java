package dev.tapedeck.twilio;

import dev.tapedeck.Polling;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.Poller;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.transfer.DefaultMedia;
import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.FetchRecordingMediaRequest;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.TrackRecording;
import dev.tapedeck.twilio.wire.ListRecordingsResponse;
import dev.tapedeck.twilio.wire.RecordingsApi;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The recordings of all rooms of an account, each of one track.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Recordings implements TrackRecordings {
    private static final Listing.Envelope<ListRecordingsResponse, Recording> ENVELOPE =
            TwilioPaging.envelope(ListRecordingsResponse::recordings, ListRecordingsResponse::meta);

    private final ApiClient client;
    private final RecordingsApi api;

    Recordings(ApiClient client) {
        this.client = client;
        this.api = client.create(RecordingsApi.class);
    }

    /** Returns all recordings, newest first. Sends no request; iterating does. */
    @Override
    public PagedIterable<Recording> list() {
        return list(ListRecordingsRequest.builder().build());
    }

    /** Returns the recordings that match these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<Recording> list(ListRecordingsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRecordingsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Recording::dateCreated))
                .calling(query -> api.listRecordings(query, client.options()));
    }

    /**
     * Fetches a recording, even a deleted one as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    @Override
    public Recording fetch(RecordingSid sid) {
        return fetch(sid, client);
    }

    private Recording fetch(RecordingSid sid, ApiClient limited) {
        Objects.requireNonNull(sid, "sid");
        return limited.fetch(api.fetchRecording(sid, limited.options()));
    }

    /**
     * Blocks the thread until a recording is completed, failed or deleted, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException as {@link #await(RecordingSid, Polling)} says
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Recording await(RecordingSid sid) {
        return await(sid, Polling.defaults());
    }

    /**
     * Blocks the thread until a recording is completed, failed or deleted, or in a state that the contract does not
     * name.
     *
     * <p>A poll with a transient failure (no response, 408, 425, 429, 5xx) does not end the wait; any other failure
     * ends it and is thrown unchanged. The last poll is at the deadline and may take a second.
     *
     * @throws dev.tapedeck.error.AwaitException if the deadline passed or the thread was interrupted, even during a
     *     call; it has the recording as last seen, and the failure of the last poll, if it failed, as its cause
     * @throws dev.tapedeck.error.ConnectionException if there was no response before the deadline or an interrupt
     * @throws dev.tapedeck.error.ApiException if the service sent only 408, 425, 429 or 5xx before the deadline
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public Recording await(RecordingSid sid, Polling polling) {
        Objects.requireNonNull(polling, "polling");
        return new Poller<>(client, polling, "the recording " + sid + " to be completed", Recordings::passingState)
                .until(limited -> fetch(sid, limited));
    }

    private static String passingState(Recording recording) {
        RecordingStatus status = recording.status();
        return status.equals(RecordingStatus.PROCESSING) ? status.value() : "";
    }

    /**
     * Deletes the media file of a recording; its metadata stays, with the status {@code deleted}.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    @Override
    public void delete(RecordingSid sid) {
        Objects.requireNonNull(sid, "sid");
        client.run(api.deleteRecording(sid, client.options()));
    }

    /**
     * Returns the media file of a recording. A recording has a file as long as it is completed. Sends no request; the
     * methods of the result do.
     */
    @Override
    public Media media(RecordingSid sid) {
        return media(sid, FetchRecordingMediaRequest.builder().build());
    }

    /**
     * Returns the media file of this recording. Sends no request; the methods of the result do, and compare the
     * received size with the recording's. Prefer this whenever you have the recording.
     */
    @Override
    public Media media(TrackRecording recording) {
        FetchRecordingMediaRequest request =
                FetchRecordingMediaRequest.builder().build();
        return media(Objects.requireNonNull(recording, "recording").sid(), request, TwilioMedia.facts(recording));
    }

    /**
     * Returns the media file of a recording, with the address options of this request. Sends no request; the methods of
     * the result do.
     */
    public Media media(RecordingSid sid, FetchRecordingMediaRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(sid, "sid");
        return media(sid, request, FileFacts.UNKNOWN);
    }

    private Media media(RecordingSid sid, FetchRecordingMediaRequest request, FileFacts known) {
        Map<String, String> query = client.query(request);
        return DefaultMedia.of(
                client,
                TwilioMedia.call(
                        () -> api.fetchRecordingMedia(sid, query, client.options()),
                        query,
                        () -> TwilioMedia.facts(fetch(sid))),
                known);
    }

    /**
     * Returns a plan to save the media files of these recordings, such as a whole listing's, each at its target. Sends
     * no request.
     */
    public Downloads<Recording> downloadAll(Iterable<Recording> recordings, Function<? super Recording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /**
     * Returns a plan to save the media files of the recordings with these SIDs, each at its target. Sends no request.
     */
    @Override
    public Downloads<RecordingSid> downloadAllBySid(
            Iterable<RecordingSid> sids, Function<? super RecordingSid, Path> target) {
        return Downloads.of(sids, this::media, target);
    }
}
