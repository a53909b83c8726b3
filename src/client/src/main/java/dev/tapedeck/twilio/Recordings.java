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
 * The recordings of all rooms of an account, one track each.
 *
 * <p>Immutable and thread-safe.
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

    /** All recordings, newest first. Sends no request; iterating does. */
    @Override
    public PagedIterable<Recording> list() {
        return list(ListRecordingsRequest.builder().build());
    }

    /** The recordings that pass these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<Recording> list(ListRecordingsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, TwilioPaging.NAMES, ENVELOPE)
                .filters(request, ListRecordingsRequest.LARGEST_PAGE)
                .boundedBy(TwilioPaging.createdAt(Recording::dateCreated))
                .calling(query -> api.listRecordings(query, client.options()));
    }

    /**
     * One recording; a deleted one too, as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
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
     * Waits until a recording is completed, failed or deleted, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException as {@link #await(RecordingSid, Polling)} says
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Recording await(RecordingSid sid) {
        return await(sid, Polling.defaults());
    }

    /**
     * Waits until a recording is completed, failed or deleted, or in a state that no contract names.
     *
     * <p>A look that failed in a way that may pass (no answer, 408, 425, 429, 5xx) does not end the wait; any other
     * failure does, and is thrown as it is. The last look is at the deadline and may take a second.
     *
     * @throws dev.tapedeck.error.AwaitException if the time was up, or the thread interrupted, be it within a call; it
     *     has the recording as it was seen last, and as its cause why the last look failed, if it did
     * @throws dev.tapedeck.error.ConnectionException if there was no answer until the deadline, or an interrupt
     * @throws dev.tapedeck.error.ApiException if the service answered with nothing but 408, 425, 429 or 5xx until the
     *     deadline
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
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
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    @Override
    public void delete(RecordingSid sid) {
        Objects.requireNonNull(sid, "sid");
        client.run(api.deleteRecording(sid, client.options()));
    }

    /** The media file of a recording, which has one as long as it is completed. Sends no request; its methods do. */
    @Override
    public Media media(RecordingSid sid) {
        return media(sid, FetchRecordingMediaRequest.builder().build());
    }

    /**
     * The media file of this recording, whose size is compared with what comes: use it wherever the recording is at
     * hand. Sends no request; its methods do.
     */
    @Override
    public Media media(TrackRecording recording) {
        FetchRecordingMediaRequest request =
                FetchRecordingMediaRequest.builder().build();
        return media(Objects.requireNonNull(recording, "recording").sid(), request, TwilioMedia.facts(recording));
    }

    /** The media file of a recording, its address as the request asks for it. Sends no request; its methods do. */
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

    /** The media files of these recordings, such as a whole listing's, each saved at its target. Sends no request. */
    public Downloads<Recording> downloadAll(Iterable<Recording> recordings, Function<? super Recording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /** The media files of the recordings of these SIDs, each saved at its target. Sends no request. */
    @Override
    public Downloads<RecordingSid> downloadAllBySid(
            Iterable<RecordingSid> sids, Function<? super RecordingSid, Path> target) {
        return Downloads.of(sids, this::media, target);
    }
}
