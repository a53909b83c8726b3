package dev.tapedeck.stub.twilio;

import dev.tapedeck.stub.http.BasicAuth;
import dev.tapedeck.stub.http.BasicAuth.Credentials;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.NewRecording;
import dev.tapedeck.stub.storage.UrlSigner;
import dev.tapedeck.stub.twilio.api.Errors;
import dev.tapedeck.stub.twilio.api.MediaRedirect;
import dev.tapedeck.stub.twilio.composition.CompositionRoutes;
import dev.tapedeck.stub.twilio.composition.CompositionStore;
import dev.tapedeck.stub.twilio.composition.NewComposition;
import dev.tapedeck.stub.twilio.recording.Recording;
import dev.tapedeck.stub.twilio.recording.RecordingStore;
import dev.tapedeck.stub.twilio.recording.Recordings;
import dev.tapedeck.stub.twilio.recording.RoomFacts;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import dev.tapedeck.stub.twilio.room.RoomRoutes;
import dev.tapedeck.stub.twilio.room.RoomStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An account: its credentials, and its recordings, rooms and compositions. Thread-safe. */
public final class Account {

    // Generated, because secret scanners would take literals of this form for leaked secrets.
    public static final Credentials API_KEY = new Credentials(
            SeededRandom.of("twilio api key", 0).sid("SK"),
            SeededRandom.of("twilio api secret", 0).hex());
    public static final Credentials CREDENTIALS = new Credentials(
            SampleRecordings.ACCOUNT_SID,
            SeededRandom.of("twilio auth token", 0).hex());

    private static final int PREFIX = 2;

    public static final ErrorFormat ERRORS = new Errors();

    private final RecordingStore recordings;
    private final RoomStore rooms;
    private final CompositionStore compositions;

    /** Creates an account with that many sample recordings. */
    public Account(int sampleRecordings, Clock clock) {
        SampleRecordings samples = new SampleRecordings(sampleRecordings);
        this.recordings = new RecordingStore(samples, clock);
        this.rooms = new RoomStore(samples, clock);
        this.compositions = new CompositionStore(recordings, clock);
    }

    /**
     * Returns the account's service; {@code mediaAsJson} makes media requests return a 200 with JSON instead of a 302.
     */
    public Service service(UrlSigner.Links links, boolean mediaAsJson) {
        Service.Access access = new BasicAuth("Twilio API", List.of(API_KEY, CREDENTIALS));
        MediaRedirect media = new MediaRedirect(links, mediaAsJson);
        Recordings ofRecordings = new Recordings(
                recordings, request -> rooms.find(request, "RoomSid").sid(), media);
        List<Route> routes = Stream.of(
                        ofRecordings.routes(), RoomRoutes.of(rooms), CompositionRoutes.of(compositions, rooms, media))
                .flatMap(List::stream)
                .toList();
        return new Service("TWILIO", access, ERRORS, routes);
    }

    /** Returns the file of the recording or composition with that SID. */
    public Optional<MediaFile> file(String sid) {
        return recordings.recordings().find(sid).flatMap(Recording::file).or(() -> compositions.file(sid));
    }

    /** Returns the SID of the room in progress with this name, which is created if there is none. */
    public String openRoom(String name) {
        return rooms.open(name);
    }

    /** Completes the room with this SID. */
    public void completeRoom(String sid) {
        rooms.complete(sid);
    }

    /** Adds a recording of the room with this SID, and returns the recording's SID. */
    public String add(String roomSid, NewRecording recording) {
        String participant = rooms.participant(roomSid, recording.identity())
                .orElseGet(() -> SeededRandom.of("twilio recorded " + roomSid + recording.identity(), 0)
                        .sid("PA"));
        return recordings.add(RoomFacts.of(roomSid), participant, recording);
    }

    /** Adds a composition of the room with this SID, and returns the composition's SID. */
    public String add(String roomSid, NewComposition composition) {
        return compositions.add(roomSid, composition);
    }

    /**
     * Adds a recording, a room, a participant or a composition as the service shows it. A room that it names is added
     * too, completed, unless there is one.
     *
     * @throws IllegalArgumentException if it is something else, or not as the service shows it
     */
    public void add(JsonFields resource) {
        String sid = resource.required("sid");
        switch (sid.substring(0, Math.min(PREFIX, sid.length()))) {
            case "RT" -> {
                recordings.add(resource);
                addRoomOf(resource, RecordingStore.roomOf(resource));
            }
            case "CJ" -> {
                compositions.add(resource);
                addRoomOf(resource, resource.required("room_sid"));
            }
            case "RM" -> rooms.add(resource);
            case "PA" -> {
                addRoomOf(resource, resource.required("room_sid"));
                rooms.addParticipant(resource);
            }
            default ->
                throw new IllegalArgumentException("must have an sid that begins with RT (a recording), RM (a room), PA"
                        + " (a participant) or CJ (a composition) but it is " + sid);
        }
    }

    private void addRoomOf(JsonFields resource, String roomSid) {
        Instant created = resource.time("date_created");
        rooms.addCompleted(roomSid, created, created.plusSeconds(resource.number("duration")));
    }

    /** Lets someone join a room and returns the participant's SID. */
    public String join(String roomSidOrName, String identity) {
        return rooms.join(roomSidOrName, identity);
    }
}
