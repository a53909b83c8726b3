package dev.tapedeck.stub;

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
final class TwilioSessions {

    private static final int TTID_LENGTH = 26;
    private static final int LONGEST_IDENTITY = 128;

    private final Shelf<TwilioSession> rooms = new Shelf<>(TwilioSession::sid);
    private final AtomicInteger made = new AtomicInteger();
    private final Clock clock;

    TwilioSessions(TwilioArchive archive, Clock clock) {
        this.clock = clock;
        archive.roomsOldestFirst().forEach(room -> rooms.add(TwilioHistory.session(archive, room)));
    }

    Listing<TwilioSession> all() {
        return rooms.newestFirst();
    }

    /** The room of that SID, or the one of that name that is in progress. */
    Optional<TwilioSession> find(String sidOrName) {
        Listing<TwilioSession> all = all();
        return all.find(sidOrName)
                .or(() -> all.where(room -> room.isOpen() && room.name().equals(sidOrName)).first(1).items().stream()
                        .findFirst());
    }

    /** The room that the request's variable of that name names. */
    TwilioSession named(Request request, String variable) {
        return find(request.variable(variable)).orElseThrow(() -> Refusal.notFound(request.path()));
    }

    /**
     * The request for the same with SIDs in its path, whatever it named the room and its participant by: so it stands
     * in the links of a page, for Twilio's own client encodes a name there a second time.
     */
    Request bySids(Request request) {
        TwilioSession room = named(request, "RoomSid");
        List<String> path = new ArrayList<>(Route.segments(request.path()));
        path.set(path.indexOf("Rooms") + 1, room.sid());
        int participants = path.indexOf("Participants");
        if (participants > 0 && participants + 1 < path.size()) {
            path.set(participants + 1, room.stay(request, "ParticipantSid").sid());
        }
        return request.at(String.join("/", path));
    }

    /** A new room. Synchronized, so that a name that is free stays so until the room has it. */
    synchronized TwilioSession open(TwilioRoomSettings settings) {
        settings.uniqueName().flatMap(this::find).filter(TwilioSession::isOpen).ifPresent(room -> {
            throw TwilioRefusal.nameTaken(room.name());
        });
        return rooms.add(TwilioSession.opened(made("room").sid("RM"), settings, now()));
    }

    /** The room as the operator leaves it, which is told the time; nobody else changes it meanwhile. */
    TwilioSession change(TwilioSession room, BiFunction<TwilioSession, Instant, TwilioSession> operator) {
        return rooms.change(room.sid(), present -> operator.apply(present, now()))
                .orElseThrow(() -> new IllegalStateException("No room " + room.sid()));
    }

    /** The stay that begins now, sending a microphone and, unless the room refuses it, a camera. */
    TwilioStay join(String sidOrName, String identity) {
        if (identity.isEmpty() || identity.length() > LONGEST_IDENTITY) {
            throw new IllegalArgumentException("Expected 1 to 128 characters of identity but was \"" + identity + "\"");
        }
        TwilioSession room = find(sidOrName)
                .orElseThrow(() -> new IllegalArgumentException("There is no room \"" + sidOrName + "\" in progress"));
        String sid = made("participant").sid("PA");
        TwilioSession joined = change(room, (present, now) -> {
            if (!present.isOpen() || present.isFullFor(identity)) {
                throw new IllegalStateException("Room \"" + sidOrName + "\" is completed or full");
            }
            TwilioStay stay = TwilioStay.of(present, sid, identity).during(TwilioSpan.from(now));
            return transcribedOnConnect(present, now).joined(stay.sending(tracks(present, now)), now);
        });
        return joined.stay(sid).orElseThrow();
    }

    private List<TwilioPublication> tracks(TwilioSession room, Instant now) {
        return Stream.of("audio", "video")
                .filter(kind -> kind.equals("audio") || !room.settings().audioOnly())
                .map(kind -> new TwilioPublication(made("track").sid("MT"), kind, now))
                .toList();
    }

    private TwilioSession transcribedOnConnect(TwilioSession room, Instant now) {
        return room.settings()
                .transcriptionOnConnect()
                .filter(configuration -> room.stays().isEmpty())
                .map(configuration -> room.transcribed(TwilioTranscription.started(ttid(), configuration, now), now))
                .orElse(room);
    }

    /** The id of a new transcription. */
    String ttid() {
        return "video_transcriptions_" + made("transcription").hex().substring(0, TTID_LENGTH);
    }

    private Dice made(String kind) {
        return Dice.of("twilio made " + kind, made.getAndIncrement());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
