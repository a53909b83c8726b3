package dev.tapedeck.signalwire;

import dev.tapedeck.Polling;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.listing.Listing;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.ListRoomSessionEventsRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionMembersRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionRecordingsRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionsRequest;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomSession;
import dev.tapedeck.signalwire.model.RoomSessionEvent;
import dev.tapedeck.signalwire.model.RoomSessionMember;
import dev.tapedeck.signalwire.model.RoomSessionSummary;
import dev.tapedeck.signalwire.wire.ListRoomSessionEventsResponse;
import dev.tapedeck.signalwire.wire.ListRoomSessionMembersResponse;
import dev.tapedeck.signalwire.wire.ListRoomSessionRecordingsResponse;
import dev.tapedeck.signalwire.wire.ListRoomSessionsResponse;
import dev.tapedeck.signalwire.wire.RoomSessionsApi;
import java.util.Objects;

/**
 * The room sessions of a project, and the resources of a session.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RoomSessions {
    private static final Listing.Envelope<ListRoomSessionsResponse, RoomSession> SESSIONS =
            SignalWirePaging.envelope(ListRoomSessionsResponse::data, ListRoomSessionsResponse::links);
    private static final Listing.Envelope<ListRoomSessionMembersResponse, RoomSessionMember> MEMBERS =
            SignalWirePaging.envelope(ListRoomSessionMembersResponse::data, ListRoomSessionMembersResponse::links);
    private static final Listing.Envelope<ListRoomSessionEventsResponse, RoomSessionEvent> EVENTS =
            SignalWirePaging.envelope(ListRoomSessionEventsResponse::data, ListRoomSessionEventsResponse::links);
    private static final Listing.Envelope<ListRoomSessionRecordingsResponse, RoomRecording> RECORDINGS =
            SignalWirePaging.envelope(
                    ListRoomSessionRecordingsResponse::data, ListRoomSessionRecordingsResponse::links);

    private final ApiClient client;
    private final RoomSessionsApi api;

    RoomSessions(ApiClient client) {
        this.client = client;
        this.api = client.create(RoomSessionsApi.class);
    }

    /** Returns all sessions. Sends no request; iterating does. */
    public PagedIterable<RoomSession> list() {
        return list(ListRoomSessionsRequest.builder().build());
    }

    /** Returns the sessions that match these filters. Sends no request; iterating does. */
    public PagedIterable<RoomSession> list(ListRoomSessionsRequest request) {
        Objects.requireNonNull(request, "request");
        return Listing.of(client, SignalWirePaging.NAMES, SESSIONS)
                .filters(request, ListRoomSessionsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomSessions(query, client.options()));
    }

    /**
     * Fetches a session.
     *
     * @throws dev.tapedeck.error.NotFoundException if it does not exist
     */
    public RoomSessionSummary fetch(RoomSessionId id) {
        Objects.requireNonNull(id, "id");
        return client.fetch(api.getRoomSession(id, client.options()));
    }

    /** Returns all members of a session, present and past. Sends no request; iterating does. */
    public PagedIterable<RoomSessionMember> members(RoomSessionId session) {
        return members(session, ListRoomSessionMembersRequest.builder().build());
    }

    /** Returns the members of a session, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<RoomSessionMember> members(RoomSessionId session, ListRoomSessionMembersRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(session, "session");
        return Listing.of(client, SignalWirePaging.NAMES, MEMBERS)
                .filters(request, ListRoomSessionMembersRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomSessionMembers(session, query, client.options()));
    }

    /** Returns all events of a session. Sends no request; iterating does. */
    public PagedIterable<RoomSessionEvent> events(RoomSessionId session) {
        return events(session, ListRoomSessionEventsRequest.builder().build());
    }

    /** Returns the events of a session, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<RoomSessionEvent> events(RoomSessionId session, ListRoomSessionEventsRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(session, "session");
        return Listing.of(client, SignalWirePaging.NAMES, EVENTS)
                .filters(request, ListRoomSessionEventsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomSessionEvents(session, query, client.options()));
    }

    /**
     * Follows the events of a session as they happen, with {@link Polling#defaults()}. Sends no request; iterating
     * does.
     */
    public EventFollower followEvents(RoomSessionId session) {
        return followEvents(session, Polling.defaults());
    }

    /** Follows the events of a session as they happen. Sends no request; iterating does. */
    public EventFollower followEvents(RoomSessionId session, Polling polling) {
        Objects.requireNonNull(polling, "polling");
        return new EventFollower(events(session), polling, client.time());
    }

    /** Returns all recordings of a session. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> recordings(RoomSessionId session) {
        return recordings(session, ListRoomSessionRecordingsRequest.builder().build());
    }

    /** Returns all recordings of a session, with the parameters of this request. Sends no request; iterating does. */
    public PagedIterable<RoomRecording> recordings(RoomSessionId session, ListRoomSessionRecordingsRequest request) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(session, "session");
        return Listing.of(client, SignalWirePaging.NAMES, RECORDINGS)
                .filters(request, ListRoomSessionRecordingsRequest.LARGEST_PAGE)
                .calling(query -> api.listRoomSessionRecordings(session, query, client.options()));
    }
}
