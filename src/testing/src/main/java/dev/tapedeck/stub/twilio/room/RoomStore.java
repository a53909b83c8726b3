package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The account's rooms: those of the past, and those that clients have created. Thread-safe. */
public final class RoomStore {

    private static final int TTID_LENGTH = 26;
    private static final int LONGEST_IDENTITY = 128;

    private final ResourceStore<Room> rooms = new ResourceStore<>(Room::sid);
    /** Rooms of which only recordings and compositions tell. */
    private final Set<String> derived = new HashSet<>();

    private final AtomicInteger numbers = new AtomicInteger();
    private final Clock clock;

    public RoomStore(SampleRecordings samples, Clock clock) {
        this.clock = clock;
        SampleRooms.of(samples).forEach(rooms::add);
    }

    public Listing<Room> rooms() {
        return rooms.newestFirst();
    }

    private Optional<Room> find(String sidOrName) {
        Listing<Room> all = rooms();
        return all.find(sidOrName)
                .or(() -> all.filter(room -> room.isOpen() && room.name().equals(sidOrName)).toList().stream()
                        .findFirst());
    }

    /** Returns the room whose SID is in this variable of the request, or the room in progress with that name. */
    public Room find(Request request, String variable) {
        return find(request.variable(variable)).orElseThrow(request::notFound);
    }

    /**
     * Returns the request with SIDs in its path, even if it names the room and the participant otherwise. Links of
     * pages are made of this, because Twilio's own client encodes names in links a second time.
     */
    Request withSidsInPath(Request request) {
        Room room = find(request, "RoomSid");
        List<String> path = new ArrayList<>(Route.segments(request.path()));
        path.set(path.indexOf("Rooms") + 1, room.sid());
        int participants = path.indexOf("Participants");
        if (participants > 0 && participants + 1 < path.size()) {
            path.set(
                    participants + 1,
                    room.participant(request, "ParticipantSid").sid());
        }
        return request.withPath(String.join("/", path));
    }

    /** Creates a room. Synchronized, so that no other room takes the name between the check and the creation. */
    synchronized Room create(RoomSettings settings) {
        settings.uniqueName().flatMap(this::find).filter(Room::isOpen).ifPresent(room -> {
            throw RoomErrors.roomExists(room.name());
        });
        return rooms.add(Room.created(random("room").sid("RM"), settings, now()));
    }

    /** Returns the SID of the room in progress with this name, which is created if there is none. */
    public synchronized String open(String name) {
        return find(name)
                .filter(Room::isOpen)
                .orElseGet(() -> create(RoomSettings.of(new Query(List.of()).with("UniqueName", name))))
                .sid();
    }

    /**
     * Adds a completed room with this SID, which is known from a recording of this time. If there is one that was added
     * so, it lasts as long as both say.
     */
    public synchronized void addCompleted(String sid, Instant created, Instant end) {
        Optional<Room> known = rooms.find(sid);
        if (known.isEmpty()) {
            derived.add(sid);
            rooms.add(Room.created(sid, RoomSettings.of(new Query(List.of())), created)
                    .completed(end));
        } else if (derived.contains(sid)) {
            rooms.change(sid, room -> room.lasting(created, end));
        }
    }

    /** Adds a room as the service shows it. It replaces one with the same SID, but not who was in that. */
    public synchronized void add(JsonFields json) {
        Instant created = json.time("date_created");
        Room room = Room.created(json.required("sid"), RoomSettings.shown(json), created);
        Room shown = json.text("end_time").isPresent() ? room.completed(json.time("end_time")) : room;
        List<Participant> known = rooms.find(room.sid()).map(Room::participants).orElse(List.of());
        derived.remove(room.sid());
        rooms.add(shown.withParticipants(known));
    }

    /** Adds a participant of a known room as the service shows it. */
    public void addParticipant(JsonFields json) {
        String room = json.required("room_sid");
        Participant joined = Participant.joined(
                room, json.required("sid"), json.text("identity").orElse(""), json.time("date_created"));
        Participant shown = json.text("end_time").isPresent() ? joined.disconnected(json.time("end_time")) : joined;
        rooms.change(room, current -> current.withParticipants(Room.added(shown, current.participants())));
    }

    /** Completes the room with this SID, unless it is completed. */
    public void complete(String sid) {
        find(sid)
                .ifPresent(room -> change(room, (current, now) -> current.isOpen() ? current.completed(now) : current));
    }

    /** Returns the SID of the participant of a room with this identity, connected or not; empty if there is none. */
    public Optional<String> participant(String roomSid, String identity) {
        return find(roomSid).stream()
                .flatMap(room -> room.participants().stream())
                .filter(participant -> participant.identity().equals(identity))
                .map(Participant::sid)
                .findFirst();
    }

    /** Replaces the room by what the operator returns for it and the time; no other change happens meanwhile. */
    Room change(Room room, BiFunction<Room, Instant, Room> operator) {
        return rooms.change(room.sid(), current -> operator.apply(current, now()))
                .orElseThrow(() -> new IllegalStateException("No room " + room.sid()));
    }

    /**
     * Lets someone join a room and returns the participant's SID. They publish a microphone and, unless the room is
     * audio only, a camera.
     */
    public String join(String sidOrName, String identity) {
        if (identity.isEmpty() || identity.length() > LONGEST_IDENTITY) {
            throw new IllegalArgumentException("Expected 1 to 128 characters of identity but was \"" + identity + "\"");
        }
        Room room = find(sidOrName)
                .orElseThrow(() -> new IllegalArgumentException("There is no room \"" + sidOrName + "\" in progress"));
        String sid = random("participant").sid("PA");
        change(room, (current, now) -> {
            if (!current.isOpen() || current.isFullFor(identity)) {
                throw new IllegalStateException("Expected the room \"" + sidOrName
                        + "\" to be in progress and not full but it is "
                        + (current.isOpen() ? "full" : "completed"));
            }
            Room transcribed = transcribedOnConnect(current, now);
            Participant participant = Participant.joined(current.sid(), sid, identity, now);
            return transcribed.joined(participant.publishing(newTracks(current, now)), now);
        });
        return sid;
    }

    private List<PublishedTrack> newTracks(Room room, Instant now) {
        return Stream.of("audio", "video")
                .filter(kind -> kind.equals("audio") || !room.settings().audioOnly())
                .map(kind -> new PublishedTrack(random("track").sid("MT"), kind, now))
                .toList();
    }

    private Room transcribedOnConnect(Room room, Instant now) {
        return room.settings()
                .transcriptionOnConnect()
                .filter(configuration -> room.participants().isEmpty())
                .map(configuration -> room.transcribed(Transcription.started(newTtid(), configuration, now), now))
                .orElse(room);
    }

    /** Returns an ID for a new transcription. */
    String newTtid() {
        return "video_transcriptions_" + random("transcription").hex().substring(0, TTID_LENGTH);
    }

    private SeededRandom random(String kind) {
        return SeededRandom.of("twilio made " + kind, numbers.getAndIncrement());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
