package dev.tapedeck.signalwire;

import dev.tapedeck.id.RoomSessionId;
import dev.tapedeck.internal.http.Caller;
import dev.tapedeck.internal.http.Envelope;
import dev.tapedeck.internal.http.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.model.ListRoomSessionRecordingsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.wire.ListRoomSessionRecordingsResponse;
import dev.tapedeck.signalwire.wire.RoomSessionsApi;
import java.util.Objects;

/**
 * The room sessions of a project, and what belongs to a session.
 *
 * <p>Immutable and thread-safe.
 */
public final class RoomSessions {
    private static final Envelope<ListRoomSessionRecordingsResponse, RoomRecording> RECORDINGS =
            SignalWirePaging.envelope(
                    ListRoomSessionRecordingsResponse::data, ListRoomSessionRecordingsResponse::links);

    private final Caller caller;
    private final RoomSessionsApi api;

    RoomSessions(Caller caller) {
        this.caller = caller;
        this.api = caller.create(RoomSessionsApi.class);
    }

    /** All recordings of a session. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> recordings(RoomSessionId session) {
        return recordings(session, ListRoomSessionRecordingsRequest.builder().build());
    }

    /** All recordings of a session, as the request asks for them. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> recordings(RoomSessionId session, ListRoomSessionRecordingsRequest request) {
        Objects.requireNonNull(session, "session");
        return PagedIterable.of(Listing.of(caller, SignalWirePaging.NAMES, RECORDINGS)
                .inputs(request.inputs(), ListRoomSessionRecordingsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomSessionRecordings(session, query, caller.options())));
    }
}
