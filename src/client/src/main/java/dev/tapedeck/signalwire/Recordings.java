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
     * All recordings. Sends no request; iterating does.
     *
     * <p>Use {@link PagedIterable#prefetch()} to delete records while listing: SignalWire refuses the page token of a
     * deleted record with 422.
     */
    public PagedIterable<RoomRecording> list() {
        return list(ListRoomRecordingsRequest.builder().build());
    }

    /** All recordings, as the request asks for them; to delete while listing, see {@link #list()}. */
    public PagedIterable<RoomRecording> list(ListRoomRecordingsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, ENVELOPE)
                .filters(request, ListRoomRecordingsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomRecordings(query, client.options()));
    }

    /**
     * One recording.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public RoomRecording fetch(RoomRecordingId id) {
        return fetch(id, GetRoomRecordingRequest.builder().build());
    }

    /** One recording, as the request asks for it; fails as {@link #fetch(RoomRecordingId)} does. */
    public RoomRecording fetch(RoomRecordingId id, GetRoomRecordingRequest request) {
        Objects.requireNonNull(request, "request");
        return fetch(id, request, client);
    }

    private RoomRecording fetch(RoomRecordingId id, GetRoomRecordingRequest request, ApiClient limited) {
        Objects.requireNonNull(id, "id");
        Map<String, String> query = limited.query(request);
        return limited.fetch(api.getRoomRecording(id, query, limited.options()));
    }

    /** All events of a recording. Sends no request; iterating does. */
    public PagedIterable<RoomSessionEvent> events(RoomRecordingId recording) {
        return events(recording, ListRoomRecordingEventsRequest.builder().build());
    }

    /** The events of a recording, as the request asks for them. Sends no request; iterating does. */
    public PagedIterable<RoomSessionEvent> events(RoomRecordingId recording, ListRoomRecordingEventsRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(recording, "recording");
        return Listing.of(client, SignalWirePaging.NAMES, EVENTS)
                .filters(request, ListRoomRecordingEventsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomRecordingEvents(recording, query, client.options()));
    }

    /** The events of a recording as they happen, with {@link Polling#defaults()}. Sends no request; iterating does. */
    public EventFollower followEvents(RoomRecordingId recording) {
        return followEvents(recording, Polling.defaults());
    }

    /** The events of a recording as they happen. Sends no request; iterating does. */
    public EventFollower followEvents(RoomRecordingId recording, Polling polling) {
        Objects.requireNonNull(polling, "polling");
        return new EventFollower(events(recording), polling, client.time());
    }

    /**
     * Waits until a recording is completed, with {@link Polling#defaults()}.
     *
     * @throws dev.tapedeck.error.AwaitException as {@link #await(RoomRecordingId, Polling)} says
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public RoomRecording await(RoomRecordingId id) {
        return await(id, Polling.defaults());
    }

    /**
     * Waits until a recording is completed, or in a state that no contract names.
     *
     * <p>A look that failed in a way that may pass (no answer, 408, 425, 429, 5xx) does not end the wait; any other
     * failure does, and is thrown as it is. The last look is at the deadline and may take a second.
     *
     * @throws dev.tapedeck.error.AwaitException if the time was up, or the thread interrupted, be it within a call; it
     *     has the recording as it was seen last, and as its cause why the last look failed, if it did
     * @throws dev.tapedeck.error.ConnectionException if there was no answer until the deadline, or an interrupt
     * @throws dev.tapedeck.error.ApiException if the service answered with nothing but 408, 425, 429 or 5xx until the
     *     deadline
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
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
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public void delete(RoomRecordingId id) {
        Objects.requireNonNull(id, "id");
        client.run(api.deleteRoomRecording(id, client.options()));
    }

    /** The media file of a recording, which has one once it is completed. Sends no request; its methods do. */
    public Media media(RoomRecordingId id) {
        return media(id, GetRoomRecordingRequest.builder().build());
    }

    /**
     * The media file of this recording, whose size is compared with what comes: use it wherever the recording is at
     * hand. Sends no request; its methods do.
     */
    public Media media(RoomRecording recording) {
        GetRoomRecordingRequest request = GetRoomRecordingRequest.builder().build();
        return media(Objects.requireNonNull(recording, "recording").id(), request, SignalWireMedia.facts(recording));
    }

    /** The media file of a recording, its address as the request asks for it. Sends no request; its methods do. */
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

    /** The media files of these recordings, such as a whole listing's, each saved at its target. Sends no request. */
    public Downloads<RoomRecording> downloadAll(
            Iterable<RoomRecording> recordings, Function<? super RoomRecording, Path> target) {
        return Downloads.of(recordings, this::media, target);
    }

    /** The media files of the recordings of these ids, each saved at its target. Sends no request. */
    public Downloads<RoomRecordingId> downloadAllById(
            Iterable<RoomRecordingId> ids, Function<? super RoomRecordingId, Path> target) {
        return Downloads.of(ids, this::media, target);
    }
}
