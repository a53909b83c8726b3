package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.twilio.api.ErrorCodes;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The rooms of the account: those of the archive, and those that clients opened. Thread-safe. */
public final class RoomStore {

    private static final int TTID_LENGTH = 26;
    private static final int LONGEST_IDENTITY = 128;

    private final ResourceStore<Room> rooms = new ResourceStore<>(Room::sid);
    private final AtomicInteger made = new AtomicInteger();
    private final Clock clock;

    public RoomStore(SampleRecordings archive, Clock clock) {
        this.clock = clock;
        archive.roomsOldestFirst().forEach(room -> rooms.add(SampleRooms.session(archive, room)));
    }

    public Listing<Room> all() {
        return rooms.newestFirst();
    }

    /** The room of that SID, or the one of that name that is in progress. */
    Optional<Room> find(String sidOrName) {
        Listing<Room> all = all();
        return all.find(sidOrName)
                .or(() -> all.where(room -> room.isOpen() && room.name().equals(sidOrName)).first(1).items().stream()
                        .findFirst());
    }

    /** The room that the request's variable of that name names. */
    public Room named(Request request, String variable) {
        return find(request.variable(variable)).orElseThrow(() -> RequestException.notFound(request.path()));
    }

    /**
     * The request for the same with SIDs in its path, whatever it named the room and its participant by: so it stands
     * in the links of a page, for Twilio's own client encodes a name there a second time.
     */
    Request bySids(Request request) {
        Room room = named(request, "RoomSid");
        List<String> path = new ArrayList<>(Route.segments(request.path()));
        path.set(path.indexOf("Rooms") + 1, room.sid());
        int participants = path.indexOf("Participants");
        if (participants > 0 && participants + 1 < path.size()) {
            path.set(participants + 1, room.stay(request, "ParticipantSid").sid());
        }
        return request.at(String.join("/", path));
    }

    /** A new room. Synchronized, so that a name that is free stays so until the room has it. */
    synchronized Room open(RoomSettings settings) {
        settings.uniqueName().flatMap(this::find).filter(Room::isOpen).ifPresent(room -> {
            throw ErrorCodes.nameTaken(room.name());
        });
        return rooms.add(Room.opened(made("room").sid("RM"), settings, now()));
    }

    /** The room as the operator leaves it, which is told the time; nobody else changes it meanwhile. */
    Room change(Room room, BiFunction<Room, Instant, Room> operator) {
        return rooms.change(room.sid(), present -> operator.apply(present, now()))
                .orElseThrow(() -> new IllegalStateException("No room " + room.sid()));
    }

    /** The stay that begins now, sending a microphone and, unless the room refuses it, a camera. */
    public Participant join(String sidOrName, String identity) {
        if (identity.isEmpty() || identity.length() > LONGEST_IDENTITY) {
            throw new IllegalArgumentException("Expected 1 to 128 characters of identity but was \"" + identity + "\"");
        }
        Room room = find(sidOrName)
                .orElseThrow(() -> new IllegalArgumentException("There is no room \"" + sidOrName + "\" in progress"));
        String sid = made("participant").sid("PA");
        Room joined = change(room, (present, now) -> {
            if (!present.isOpen() || present.isFullFor(identity)) {
                throw new IllegalStateException("Room \"" + sidOrName + "\" is completed or full");
            }
            Participant stay = Participant.of(present, sid, identity).during(Timestamps.from(now));
            return transcribedOnConnect(present, now).joined(stay.sending(tracks(present, now)), now);
        });
        return joined.stay(sid).orElseThrow();
    }

    private List<PublishedTrack> tracks(Room room, Instant now) {
        return Stream.of("audio", "video")
                .filter(kind -> kind.equals("audio") || !room.settings().audioOnly())
                .map(kind -> new PublishedTrack(made("track").sid("MT"), kind, now))
                .toList();
    }

    private Room transcribedOnConnect(Room room, Instant now) {
        return room.settings()
                .transcriptionOnConnect()
                .filter(configuration -> room.stays().isEmpty())
                .map(configuration -> room.transcribed(Transcription.started(ttid(), configuration, now), now))
                .orElse(room);
    }

    /** The id of a new transcription. */
    String ttid() {
        return "video_transcriptions_" + made("transcription").hex().substring(0, TTID_LENGTH);
    }

    private SeededRandom made(String kind) {
        return SeededRandom.of("twilio made " + kind, made.getAndIncrement());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
