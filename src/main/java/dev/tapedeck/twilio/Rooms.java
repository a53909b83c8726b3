package dev.tapedeck.twilio;

import dev.tapedeck.CallOptions;
import dev.tapedeck.id.RoomSid;
import dev.tapedeck.internal.http.Caller;
import dev.tapedeck.internal.http.Envelope;
import dev.tapedeck.internal.http.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.model.ListRoomRecordingsRequest;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;
import dev.tapedeck.twilio.wire.RoomRecordingsApi;
import java.util.Objects;

/**
 * The rooms of an account, and what belongs to a room.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rooms {
    private static final Envelope<ListRoomRecordingsResponse, RoomRecording> RECORDINGS =
            TwilioPaging.envelope(ListRoomRecordingsResponse::recordings, ListRoomRecordingsResponse::meta);

    private final Caller caller;
    private final RoomRecordingsApi recordings;

    Rooms(Caller caller) {
        this.caller = caller;
        this.recordings = caller.create(RoomRecordingsApi.class);
    }

    /** All recordings of a room, newest first. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> recordings(RoomSid room) {
        return recordings(room, ListRoomRecordingsRequest.builder().build());
    }

    /** The recordings of a room that pass these filters, newest first. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> recordings(RoomSid room, ListRoomRecordingsRequest request) {
        Objects.requireNonNull(room, "room");
        return PagedIterable.of(Listing.of(caller, TwilioPaging.NAMES, RECORDINGS)
                .inputs(request.inputs(), ListRoomRecordingsRequest.LARGEST_PAGE)
                .calling(query -> recordings.listRoomRecordings(room, query, CallOptions.defaults())));
    }
}
