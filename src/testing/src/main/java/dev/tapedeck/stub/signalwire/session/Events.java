package dev.tapedeck.stub.signalwire.session;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.recording.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened in a session: it began and ended, members came and left, recordings began and ended. */
final class Events {

    private final String projectId;
    private final Session session;
    private final List<Event> events = new ArrayList<>();

    /**
     * An event.
     *
     * @param subject the field that names whom or what it is about; empty for the session itself
     */
    private record Event(Instant time, String name, String subject, String id) {

        void addSubjectTo(JsonObject json) {
            if (!subject.isEmpty()) {
                json.addProperty(subject, id);
            }
        }
    }

    private Events(String projectId, Session session) {
        this.projectId = projectId;
        this.session = session;
    }

    /** Returns the events of a session with these recordings, the newest first. */
    static Listing<JsonResource> of(String projectId, Session session, List<Recording> recordings) {
        Events events = new Events(projectId, session);
        events.add(session.start(), "room.started", "", "");
        for (Member member : session.members()) {
            events.add(member.joined(), "member.joined", "room_participant_id", member.id());
            member.left().ifPresent(time -> events.add(time, "member.left", "room_participant_id", member.id()));
        }
        for (Recording recording : recordings) {
            events.add(recording.start(), "recording.started", "room_recording_id", recording.id());
            recording.end().ifPresent(time -> events.add(time, "recording.ended", "room_recording_id", recording.id()));
        }
        session.end().ifPresent(time -> events.add(time, "room.ended", "", ""));
        return events.newestFirst();
    }

    private void add(Instant time, String name, String subject, String id) {
        events.add(new Event(time, name, subject, id));
    }

    private Listing<JsonResource> newestFirst() {
        List<JsonResource> newestFirst = events.stream()
                .sorted(Comparator.comparing(Event::time).reversed())
                .map(this::resource)
                .toList();
        return Listing.of(newestFirst, JsonResource::id);
    }

    private JsonResource resource(Event event) {
        String key = session.id() + event.name() + event.id();
        String id = SeededRandom.of("signalwire event " + key, 0).uuid();
        JsonObject payload = new JsonObject();
        payload.addProperty("room_session_id", session.id());
        event.addSubjectTo(payload);
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("project_id", projectId);
        json.addProperty("room_id", session.room().id());
        json.addProperty("room_session_id", session.id());
        event.addSubjectTo(json);
        json.addProperty("level", "info");
        json.addProperty("name", event.name());
        json.add("payload", payload);
        json.addProperty("created_at", event.time().toString());
        return new JsonResource(id, json);
    }
}
