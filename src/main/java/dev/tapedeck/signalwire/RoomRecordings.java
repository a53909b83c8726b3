package dev.tapedeck.signalwire;

import dev.tapedeck.CallOptions;
import dev.tapedeck.id.RoomRecordingId;
import dev.tapedeck.internal.http.Caller;
import dev.tapedeck.internal.http.Envelope;
import dev.tapedeck.internal.http.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.model.GetRoomRecordingRequest;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.wire.ListRoomRecordingsResponse;
import dev.tapedeck.signalwire.wire.RoomRecordingsApi;
import java.util.Objects;

/**
 * The recordings of all room sessions of a project.
 *
 * <p>Immutable and thread-safe.
 */
public final class RoomRecordings {
    private static final Envelope<ListRoomRecordingsResponse, RoomRecording> ENVELOPE =
            SignalWirePaging.envelope(ListRoomRecordingsResponse::data, ListRoomRecordingsResponse::links);

    private final Caller caller;
    private final RoomRecordingsApi api;

    RoomRecordings(Caller caller) {
        this.caller = caller;
        this.api = caller.create(RoomRecordingsApi.class);
    }

    /** All recordings. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> list() {
        return list(ListRoomRecordingsRequest.builder().build());
    }

    /** All recordings, as the request asks for them. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> list(ListRoomRecordingsRequest request) {
        return PagedIterable.of(Listing.of(caller, SignalWirePaging.NAMES, ENVELOPE)
                .inputs(request.inputs(), ListRoomRecordingsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomRecordings(query, CallOptions.defaults())));
    }

    /**
     * One recording.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public RoomRecording fetch(RoomRecordingId id) {
        return fetch(id, GetRoomRecordingRequest.builder().build());
    }

    /**
     * One recording, as the request asks for it.
     *
     * @throws dev.tapedeck.error.NotFoundException if there is none of this id
     */
    public RoomRecording fetch(RoomRecordingId id, GetRoomRecordingRequest request) {
        Objects.requireNonNull(id, "id");
        return caller.fetch(api.getRoomRecording(id, caller.parameters(request.inputs()), CallOptions.defaults()));
    }
}
