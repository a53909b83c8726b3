package dev.tapedeck.stub.signalwire.session;

import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.Times;
import dev.tapedeck.stub.signalwire.recording.SampleRecordings.RecordedSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The sessions of the project's rooms. Thread-safe. */
public final class SessionStore {

    private static final Duration LONGEST_SAMPLE = Duration.ofHours(8);
    private static final List<String> MEMBERS = List.of("ada", "grace", "José \"Pepe\"", "zoë", "会議室 3F", "linus 🎧");
    private static final int MEMBERS_OF_SAMPLE = 3;

    private final ResourceStore<Session> sessions = new ResourceStore<>(Session::id);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Clock clock;

    public SessionStore(Clock clock) {
        this.clock = clock;
    }

    /** Adds the session of a sample recording, which was held in this room. */
    public void add(RecordedSession recorded, JsonResource room) {
        Session started = Session.started(recorded.id(), room, recorded.start());
        Session session = IntStream.range(0, MEMBERS_OF_SAMPLE)
                .mapToObj(position -> member(recorded, position))
                .reduce(started, Session::joined, (one, other) -> other);
        sessions.add(
                recorded.number() == 0
                        ? session
                        : session.ended(recorded.start().plus(LONGEST_SAMPLE)));
    }

    private static Member member(RecordedSession session, int position) {
        int number = session.number() * MEMBERS_OF_SAMPLE + position;
        return new Member(
                SeededRandom.of("signalwire member", number).uuid(),
                MEMBERS.get(number % MEMBERS.size()),
                session.start().plusSeconds(position * 20L),
                Optional.empty());
    }

    public Listing<Session> sessions() {
        return sessions.newestFirst();
    }

    public Optional<Session> find(String id) {
        return sessions.find(id);
    }

    /** Returns the session in progress of the room with this name. */
    public Optional<Session> active(String roomName) {
        return sessions().toList().stream()
                .filter(session -> session.isOpen() && session.roomName().equals(roomName))
                .findFirst();
    }

    /** Returns the ID of the session in progress of this room; one is started if there is none. */
    public synchronized String open(JsonResource room) {
        return active(room.text("name").orElseThrow())
                .orElseGet(() -> sessions.add(Session.started(newId("session"), room, Times.now(clock))))
                .id();
    }

    /** Adds a session as the service shows it, with the settings that its room had. */
    public synchronized void add(JsonFields json) {
        JsonResource room = new JsonResource(json.required("room_id"), json.json());
        Session session = Session.started(json.required("id"), room, json.time("start_time"));
        sessions.add(json.text("end_time").isPresent() ? session.ended(json.time("end_time")) : session);
    }

    /** Adds a session that was held in this room, unless there is one with this ID. */
    public synchronized void addCompleted(String id, JsonResource room, Instant start, Instant end) {
        if (!sessions.has(id)) {
            sessions.add(Session.started(id, room, start).ended(end));
        }
    }

    /**
     * Lets someone join a session, and returns the ID of the member.
     *
     * @throws IllegalStateException if the session has ended
     */
    public String join(String sessionId, String name) {
        Member member = new Member(newId("member"), name, Times.now(clock), Optional.empty());
        sessions.change(sessionId, session -> {
            if (!session.isOpen()) {
                throw new IllegalStateException("Expected the session " + sessionId + " of the room \""
                        + session.roomName() + "\" to be in progress but it is completed");
            }
            return session.joined(member);
        });
        return member.id();
    }

    /** Ends a session: all members leave. */
    public void end(String id) {
        sessions.change(id, session -> session.ended(Times.now(clock)));
    }

    private String newId(String kind) {
        return SeededRandom.of("signalwire made " + kind, numbers.getAndIncrement())
                .uuid();
    }
}
