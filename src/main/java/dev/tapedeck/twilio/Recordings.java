package dev.tapedeck.twilio;

import dev.tapedeck.Polling;
import dev.tapedeck.id.RecordingSid;
import dev.tapedeck.internal.http.Caller;
import dev.tapedeck.internal.http.Envelope;
import dev.tapedeck.internal.http.Listing;
import dev.tapedeck.internal.http.Poll;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.model.FetchRecordingMediaRequest;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.wire.ListRecordingsResponse;
import dev.tapedeck.twilio.wire.RecordingsApi;
import java.util.Map;
import java.util.Objects;

/**
 * The recordings of all rooms of an account, one track each.
 *
 * <p>Immutable and thread-safe.
 */
public final class Recordings {
    private static final Envelope<ListRecordingsResponse, Recording> ENVELOPE =
            TwilioPaging.envelope(ListRecordingsResponse::recordings, ListRecordingsResponse::meta);

    private final Caller caller;
    private final RecordingsApi api;

    Recordings(Caller caller) {
        this.caller = caller;
        this.api = caller.create(RecordingsApi.class);
    }

    /** All recordings, newest first. Sends no request; iterating does. */
    public PagedIterable<Recording> list() {
        return list(ListRecordingsRequest.builder().build());
    }

    /** The recordings that pass these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<Recording> list(ListRecordingsRequest request) {
        return PagedIterable.of(Listing.of(caller, TwilioPaging.NAMES, ENVELOPE)
                .inputs(request.inputs(), ListRecordingsRequest.LARGEST_PAGE)
                .calling(query -> api.listRecordings(query, caller.options())));
    }

    /**
     * One recording; a deleted one too, as long as the service keeps its metadata.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Recording fetch(RecordingSid sid) {
        Objects.requireNonNull(sid, "sid");
        return caller.fetch(api.fetchRecording(sid, caller.options()));
    }

    /**
     * Waits until a recording is completed, failed or deleted, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException if the time was up, or the thread interrupted
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Recording await(RecordingSid sid) {
        return await(sid, Polling.defaults());
    }

    /**
     * Waits until a recording is completed, failed or deleted, or in a state that no contract names.
     *
     * @throws dev.tapedeck.error.AwaitException if the time was up, or the thread interrupted
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public Recording await(RecordingSid sid, Polling polling) {
        return new Poll(polling, "the recording " + sid + " to be completed")
                .until(
                        () -> fetch(sid),
                        recording -> recording.status().equals(RecordingStatus.PROCESSING)
                                ? recording.status().value()
                                : "");
    }

    /**
     * Deletes the media file of a recording; its metadata stays, with the status {@code deleted}.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this SID
     */
    public void delete(RecordingSid sid) {
        Objects.requireNonNull(sid, "sid");
        caller.run(api.deleteRecording(sid, caller.options()));
    }

    /** The media file of a recording, which has one as long as it is completed. Sends no request; its methods do. */
    public Media media(RecordingSid sid) {
        return media(sid, FetchRecordingMediaRequest.builder().build());
    }

    /** The media file of a recording, its address as the request asks for it. Sends no request; its methods do. */
    public Media media(RecordingSid sid, FetchRecordingMediaRequest request) {
        Objects.requireNonNull(sid, "sid");
        Map<String, String> query = caller.parameters(request.inputs());
        return caller.media(
                TwilioMedia.call(() -> api.fetchRecordingMedia(sid, query, caller.options()), request.inputs()));
    }
}
