package dev.tapedeck.signalwire;

import dev.tapedeck.Polling;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.calls.Poller;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.internal.transfer.DefaultMedia;
import dev.tapedeck.internal.transfer.FileFacts;
import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.signalwire.model.ListRoomRecordingEventsRequest;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomRecordingStatus;
import dev.tapedeck.signalwire.model.RoomSessionEvent;
import dev.tapedeck.signalwire.wire.ListRoomRecordingEventsResponse;
import dev.tapedeck.signalwire.wire.ListRoomRecordingsResponse;
import dev.tapedeck.signalwire.wire.RoomRecordingsApi;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The recordings of all room sessions of a project.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Recordings {
    private static final Listing.Envelope<ListRoomRecordingsResponse, RoomRecording> ENVELOPE =
            SignalWirePaging.envelope(ListRoomRecordingsResponse::data, ListRoomRecordingsResponse::links);

    private static final Listing.Envelope<ListRoomRecordingEventsResponse, RoomSessionEvent> EVENTS =
            SignalWirePaging.envelope(ListRoomRecordingEventsResponse::data, ListRoomRecordingEventsResponse::links);

    private final ApiClient client;
    private final RoomRecordingsApi api;

    Recordings(ApiClient client) {
        this.client = client;
        this.api = client.create(RoomRecordingsApi.class);
    }

    /**
     * Returns all recordings. Sends no request; iterating does.
     *
     * <p>Use {@link PagedIterable#prefetch()} to delete records while listing: SignalWire refuses the page token of a
     * deleted record with 422.
     */
    public PagedIterable<RoomRecording> list() {
        return list(ListRoomRecordingsRequest.builder().build());
    }

    /**
     * Returns all recordings, with the parameters of this request. Sends no request; iterating does. To delete while
     * listing, see {@link #list()}.
     */
    public PagedIterable<RoomRecording> list(ListRoomRecordingsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, ENVELOPE)
                .filters(request, ListRoomRecordingsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomRecordings(query, client.options()));
    }

    /**
     * Fetches a recording.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public RoomRecording fetch(RoomRecordingId id) {
        return fetch(id, GetRoomRecordingRequest.builder().build());
    }

    /** Fetches a recording, with the parameters of this request; throws like {@link #fetch(RoomRecordingId)}. */
    public RoomRecording fetch(RoomRecordingId id, GetRoomRecordingRequest request) {
        Objects.requireNonNull(request, "request");
        return fetch(id, request, client);
    }

    private RoomRecording fetch(RoomRecordingId id, GetRoomRecordingRequest request, ApiClient limited) {
        Objects.requireNonNull(id, "id");
        Map<String, String> query = limited.query(request);
        return limited.fetch(api.getRoomRecording(id, query, limited.options()));
    }

    /** Returns all events of a recording. Sends no request; iterating does. */
    public PagedIterable<RoomSessionEvent> events(RoomRecordingId recording) {
        return events(recording, ListRoomRecordingEventsRequest.builder().build());
    }

    /** Returns the events of a recording, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<RoomSessionEvent> events(RoomRecordingId recording, ListRoomRecordingEventsRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(recording, "recording");
        return Listing.of(client, SignalWirePaging.NAMES, EVENTS)
                .filters(request, ListRoomRecordingEventsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomRecordingEvents(recording, query, client.options()));
    }

    /**
     * Follows the events of a recording as they happen, with {@link Polling#defaults()}. Sends no request; iterating
     * does.
     */
    public EventFollower followEvents(RoomRecordingId recording) {
        return followEvents(recording, Polling.defaults());
    }

    /** Follows the events of a recording as they happen. Sends no request; iterating does. */
    public EventFollower followEvents(RoomRecordingId recording, Polling polling) {
        Objects.requireNonNull(polling, "polling");
        return new EventFollower(events(recording), polling, client.time());
    }

    /**
     * Blocks the thread until a recording is completed, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException as {@link #await(RoomRecordingId, Polling)} says
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public RoomRecording await(RoomRecordingId id) {
        return await(id, Polling.defaults());
    }

    /**
     * Blocks the thread until a recording is completed, or is in a state that the contract does not name.
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
    public RoomRecording await(RoomRecordingId id, Polling polling) {
        Objects.requireNonNull(polling, "polling");
        GetRoomRecordingRequest request = GetRoomRecordingRequest.builder().build();
        return new Poller<>(client, polling, "the recording " + id + " to be completed", Recordings::passingState)
                .until(limited -> fetch(id, request, limited));
    }

    private static String passingState(RoomRecording recording) {
        RoomRecordingStatus status = recording.status();
        return status == null
                ? "without status"
                : switch (status.known()) {
                    case RECORDING, PAUSED, PROCESSING -> status.value();
                    case COMPLETED, UNRECOGNIZED -> "";
                };
    }

    /**
     * Deletes a recording and its media file.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public void delete(RoomRecordingId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteRoomRecording(id, client.options()));
    }

    /**
     * Returns the media file of a recording. A recording has a file once it is completed. Sends no request; the methods
     * of the result do.
     */
    public Media media(RoomRecordingId id) {
        return media(id, GetRoomRecordingRequest.builder().build());
    }

    /**
     * Returns the media file of this recording. Sends no request; the methods of the result do, and compare the
     * received size with the recording's. Prefer this whenever you have the recording.
     */
    public Media media(RoomRecording recording) {
        GetRoomRecordingRequest request = GetRoomRecordingRequest.builder().build();
        return media(Objects.requireNonNull(recording, "recording").id(), request, SignalWireMedia.facts(recording));
    }

    /**
     * Returns the media file of a recording, with the address options of this request. Sends no request; the methods of
     * the result do.
     */
    public Media media(RoomRecordingId id, GetRoomRecordingRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(id, "id");
        return media(id, request, FileFacts.UNKNOWN);
    }

    private Media media(RoomRecordingId id, GetRoomRecordingRequest request, FileFacts known) {
        Map<String, String> query = client.query(request);
        return DefaultMedia.of(
                client, SignalWireMedia.call(() -> api.getRoomRecording(id, query, client.options()), query), known);
    }

    /**
     * Returns a plan to save the media files of these recordings, such as a whole listing's, each at its target. Sends
     * no request.
     */
    public Downloads<RoomRecording> downloadAll(
            Iterable<RoomRecording> recordings, Function<? super RoomRecording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /**
     * Returns a plan to save the media files of the recordings with these ids, each at its target. Sends no request.
     */
    public Downloads<RoomRecordingId> downloadAllById(
            Iterable<RoomRecordingId> ids, Function<? super RoomRecordingId, Path> target) {
        return Downloads.of(ids, this::media, target);
    }
}
