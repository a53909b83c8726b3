package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.BasicAuth;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.Errors;
import dev.tapedeck.stub.signalwire.api.JsonBody;
import dev.tapedeck.stub.signalwire.api.Times;
import dev.tapedeck.stub.signalwire.conference.ConferenceStore;
import dev.tapedeck.stub.signalwire.conference.Conferences;
import dev.tapedeck.stub.signalwire.recording.Recording;
import dev.tapedeck.stub.signalwire.recording.RecordingStore;
import dev.tapedeck.stub.signalwire.recording.Recordings;
import dev.tapedeck.stub.signalwire.recording.SampleRecordings;
import dev.tapedeck.stub.signalwire.room.RoomStore;
import dev.tapedeck.stub.signalwire.room.Rooms;
import dev.tapedeck.stub.signalwire.room.Streams;
import dev.tapedeck.stub.signalwire.session.ActiveSessions;
import dev.tapedeck.stub.signalwire.session.Logs;
import dev.tapedeck.stub.signalwire.session.SessionStore;
import dev.tapedeck.stub.signalwire.session.Sessions;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.NewRecording;
import dev.tapedeck.stub.storage.UrlSigner;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A project: its credentials, and its rooms, conferences, sessions and recordings. Thread-safe. */
public final class Project {

    public static final BasicAuth.Credentials CREDENTIALS = new BasicAuth.Credentials(
            SeededRandom.of("signalwire project", 0).uuid(),
            SeededRandom.of("signalwire api token", 0).sid("PT"));

    public static final ErrorFormat ERRORS = new Errors();

    private static final List<String> SAMPLE_ROOMS = List.of("standup", "interview", "all-hands", "webinar_de");
    private static final String RESTORED_ROOM = "restored";

    private final RecordingStore recordings;
    private final RoomStore rooms;
    private final SessionStore sessions;
    private final ConferenceStore conferences;
    private final Clock clock;

    /** Creates a project with that many sample recordings. */
    public Project(int sampleRecordings, Clock clock) {
        SampleRecordings samples = new SampleRecordings(sampleRecordings);
        this.clock = clock;
        this.recordings = new RecordingStore(samples, clock);
        this.rooms = new RoomStore(clock);
        this.sessions = new SessionStore(clock);
        this.conferences = new ConferenceStore(clock);
        samples.sessionsOldestFirst()
                .forEach(session -> sessions.add(
                        session,
                        rooms.open(SAMPLE_ROOMS.get(session.number() % SAMPLE_ROOMS.size()), session.start())));
    }

    /**
     * Returns the project's service; {@code links} of pages begin with the path if they are to be relative. Bodies of
     * requests must follow the rules.
     */
    public Service service(UrlSigner.Links links, boolean relativeLinks, JsonBody.Rules rules) {
        Service.Access access = new BasicAuth("SignalWire", List.of(CREDENTIALS));
        JsonBody body = new JsonBody(rules);
        ActiveSessions active = new ActiveSessions(sessions);
        Streams.Owners owners = new Streams.Owners(rooms::has, conferences::has);
        Recordings ofRecordings = new Recordings(recordings, links, relativeLinks);
        Sessions.Stores stores = new Sessions.Stores(CREDENTIALS.user(), sessions, recordings);
        List<Route> routes = Stream.of(
                        ofRecordings.routes(),
                        new Sessions(stores, ofRecordings, relativeLinks).routes(),
                        new Logs(sessions, relativeLinks).routes(),
                        new Rooms(rooms, active, body, relativeLinks).routes(),
                        new Conferences(conferences, active, body, relativeLinks).routes(),
                        new Streams(owners, body, clock, relativeLinks).routes())
                .flatMap(List::stream)
                .toList();
        return new Service("SIGNALWIRE", access, ERRORS, routes);
    }

    /** Returns the file of the recording with that ID. */
    public Optional<MediaFile> file(String id) {
        return recordings.recordings().find(id).flatMap(Recording::file);
    }

    /** Returns the ID of the session in progress of the room with this name; both are created if there are none. */
    public String openSession(String room) {
        return sessions.open(rooms.open(room, Times.now(clock)));
    }

    /** Lets someone join a session, and returns the ID of the member. */
    public String join(String sessionId, String name) {
        return sessions.join(sessionId, name);
    }

    /** Ends the session with this ID. */
    public void endSession(String id) {
        sessions.end(id);
    }

    /** Adds a recording of a session, and returns the recording's ID. */
    public String add(String sessionId, NewRecording recording) {
        return recordings.add(sessionId, recording);
    }

    /**
     * Adds a recording, a session or a room as the service shows it. A session that a recording names is added too,
     * completed, unless there is one.
     *
     * @throws IllegalArgumentException if it is something else, or not as the service shows it
     */
    public void add(JsonFields resource) {
        if (resource.text("room_session_id").isPresent() && resource.json().has("size_in_bytes")) {
            recordings.add(resource);
            Instant start = resource.time("created_at");
            sessions.addCompleted(
                    resource.required("room_session_id"),
                    rooms.open(RESTORED_ROOM, start),
                    start,
                    start.plusSeconds(resource.number("duration")));
        } else if (resource.text("start_time").isPresent() && resource.json().has("room_id")) {
            rooms.addIfNew(resource.required("room_id"), resource.required("name"), resource.time("start_time"));
            sessions.add(resource);
        } else if (resource.json().has("max_members")) {
            rooms.add(resource);
        } else {
            throw new IllegalArgumentException("must be a recording (with room_session_id and size_in_bytes), a session"
                    + " (with room_id and start_time) or a room (with max_members)");
        }
    }
}
