package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.BasicAuth;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.resource.Deletions;
import dev.tapedeck.stub.resource.GrowingListing;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.NewRecording;
import dev.tapedeck.stub.storage.UrlSigner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project: its credentials, and the sample recordings that clients have not deleted. Thread-safe. */
public final class Project {

    public static final BasicAuth.Credentials CREDENTIALS = new BasicAuth.Credentials(
            SeededRandom.of("signalwire project", 0).uuid(),
            SeededRandom.of("signalwire api token", 0).sid("PT"));

    public static final ErrorFormat ERRORS = new Errors();

    private final SampleRecordings samples;
    private final Deletions deletions;
    private final Clock clock;
    private final GrowingListing<Recording> all;

    /** Creates a project with that many sample recordings. */
    public Project(int recordings, Clock clock) {
        this.samples = new SampleRecordings(recordings);
        this.deletions = new Deletions(clock);
        this.clock = clock;
        this.all = new GrowingListing<>(samples.recordings(), SampleRecordings.NEWEST_FIRST, Recording::id);
    }

    /** Returns the project's service; {@code links} of pages begin with the path if they are to be relative. */
    public Service service(UrlSigner.Links links, boolean relativeLinks) {
        Service.Access access = new BasicAuth("SignalWire", List.of(CREDENTIALS));
        Recordings recordings = new Recordings(this, links, relativeLinks);
        return new Service("SIGNALWIRE", access, ERRORS, recordings.routes());
    }

    /** Returns the file of the recording with that ID. */
    public Optional<MediaFile> file(String id) {
        return recordings().find(id).flatMap(Recording::file);
    }

    /** Returns the recordings at this moment. */
    Listing<Recording> recordings() {
        Set<String> deleted = deletions.snapshot().keySet();
        Instant now = clock.instant();
        return all.listing()
                .filter(recording -> !deleted.contains(recording.id()))
                .map(recording -> recording.at(now));
    }

    boolean hasSession(String id) {
        return samples.hasSession(id)
                || all.listing().toList().stream()
                        .anyMatch(recording -> recording.sessionId().equals(id));
    }

    /** Returns the id of the session of the room with this name. */
    public static String sessionOf(String room) {
        return SeededRandom.of("signalwire session of " + room, 0).uuid();
    }

    /** Adds a recording of a session, and returns the recording's id. */
    public synchronized String add(String sessionId, NewRecording recording) {
        if (recording.status().equals("failed")) {
            throw new IllegalArgumentException("status must not be FAILED: SignalWire has no such status");
        }
        String id = SeededRandom.of("signalwire added recording", all.added()).uuid();
        all.add(new Recording(
                id, sessionId, recording.status(), recording.readyAt(), recording.clip(), recording.media()));
        return id;
    }

    /** Adds a recording as the service shows it. */
    public void add(JsonFields json) {
        String start = json.text("started_at").isPresent() ? "started_at" : "created_at";
        Clip clip =
                new Clip(json.time(start), Duration.ofSeconds(json.number("duration")), json.number("size_in_bytes"));
        all.add(new Recording(
                json.required("id"),
                json.required("room_session_id"),
                json.required("status"),
                Optional.empty(),
                clip,
                Optional.empty()));
    }

    void delete(Recording recording) {
        if (!deletions.add(recording.id())) {
            throw RequestException.alreadyDeleted(recording.id());
        }
    }
}
