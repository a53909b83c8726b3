package dev.tapedeck.stub.signalwire.session;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.signalwire.api.Pager;
import dev.tapedeck.stub.signalwire.recording.Recording;
import dev.tapedeck.stub.signalwire.recording.RecordingStore;
import dev.tapedeck.stub.signalwire.recording.Recordings;
import java.util.List;
import java.util.function.Predicate;

/** The operations on sessions, {@code /api/video/room_sessions}, and the events of recordings. */
public final class Sessions {

    private static final String SESSIONS = "/api/video/room_sessions";

    private final SessionStore sessions;
    private final RecordingStore recordings;
    private final Recordings recordingPages;
    private final String projectId;
    private final Pager<Session> pager;
    private final Pager<Member> members;
    private final Pager<JsonResource> events;

    /** What the operations read. */
    public record Stores(String projectId, SessionStore sessions, RecordingStore recordings) {}

    public Sessions(Stores stores, Recordings recordingPages, boolean relativeLinks) {
        this.sessions = stores.sessions();
        this.recordings = stores.recordings();
        this.projectId = stores.projectId();
        this.recordingPages = recordingPages;
        this.pager = new Pager<>(Session::id, relativeLinks);
        this.members = new Pager<>(Member::id, relativeLinks);
        this.events = new Pager<>(JsonResource::id, relativeLinks);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(SESSIONS, this::list),
                Route.get(
                        SESSIONS + "/{id}", request -> Response.ok(find(request).json())),
                Route.get(SESSIONS + "/{id}/members", this::members),
                Route.get(SESSIONS + "/{id}/events", this::events),
                Route.get(
                        SESSIONS + "/{id}/recordings",
                        request -> recordingPages.page(
                                request, recordings.ofSession(find(request).id()))),
                Route.get("/api/video/room_recordings/{id}/events", this::recordingEvents));
    }

    private Response list(Request request) {
        return pager.page(request, sessions.sessions().filter(filter(request.query())), Session::json);
    }

    private static Predicate<Session> filter(Query query) {
        Predicate<Session> any = session -> true;
        Predicate<Session> room = query.first("room_id")
                .map(id -> (Predicate<Session>) session -> session.room().id().equals(id))
                .orElse(any);
        Predicate<Session> name = query.first("room_name")
                .map(text -> (Predicate<Session>) session -> session.roomName().equals(text))
                .orElse(any);
        Predicate<Session> part = query.first("room_name_matches")
                .map(text -> (Predicate<Session>) session -> session.roomName().contains(text))
                .orElse(any);
        Predicate<Session> status = query.first("status").map(Sessions::status).orElse(any);
        return room.and(name).and(part).and(status);
    }

    private static Predicate<Session> status(String text) {
        if (!text.matches("in-progress|completed")) {
            throw RequestException.invalid("status", "must be in-progress or completed but was \"" + text + "\"");
        }
        return session -> session.status().equals(text);
    }

    private Response members(Request request) {
        Session session = find(request);
        return members.page(request, Listing.of(session.members(), Member::id), member -> member.json(session.id()));
    }

    private Response events(Request request) {
        Session session = find(request);
        return events.page(request, events(session), JsonResource::json);
    }

    private Listing<JsonResource> events(Session session) {
        return Events.of(projectId, session, recordings.ofSession(session.id()).toList());
    }

    private Response recordingEvents(Request request) {
        Recording recording =
                recordings.recordings().find(request.variable("id")).orElseThrow(request::notFound);
        Session session = sessions.find(recording.sessionId()).orElseThrow(request::notFound);
        Listing<JsonResource> ofRecording = events(session)
                .filter(event -> event.text("room_recording_id")
                        .filter(recording.id()::equals)
                        .isPresent());
        return events.page(request, ofRecording, JsonResource::json);
    }

    private Session find(Request request) {
        return sessions.find(request.variable("id")).orElseThrow(request::notFound);
    }
}
