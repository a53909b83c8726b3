package dev.tapedeck.cli.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.tapedeck.cli.picture.RoomRecord;
import dev.tapedeck.cli.picture.RoomRecord.Composition;
import dev.tapedeck.cli.picture.RoomRecord.State;
import dev.tapedeck.cli.picture.RoomRecord.Track;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomSessionSummary;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import dev.tapedeck.twilio.model.ListRoomParticipantsRequest;
import dev.tapedeck.twilio.model.Participant;
import dev.tapedeck.twilio.model.ParticipantStatus;
import dev.tapedeck.twilio.model.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a service for what a picture of a room needs. */
final class RoomRecords {
    // After a SHA-256 in hexadecimal digits and two spaces.
    private static final int PATH = 66;

    private RoomRecords() {}

    static RoomRecord of(TwilioVideo twilio, String id, @Nullable Path archive) throws IOException {
        RoomSid sid = RoomSid.of(id);
        Room room = twilio.rooms().fetch(sid);
        Map<String, String> identities = identities(twilio, sid);
        Map<String, String> archived = archived(archive);
        List<Track> tracks = new ArrayList<>();
        twilio.rooms().recordings(sid).list().forEach(recording -> {
            Sid participant = recording.groupingSids().get("participant_sid");
            String who = participant == null ? "unknown" : participant.value();
            String file = recording.sid().value() + "."
                    + (recording.containerFormat() == null
                            ? "bin"
                            : recording.containerFormat().value());
            long start = recording.offset() == null ? recording.dateCreated().toEpochMilli() : recording.offset();
            tracks.add(new Track(
                    identities.getOrDefault(who, who),
                    recording.type() == null || recording.type().value().equals("audio"),
                    Objects.requireNonNullElse(recording.trackName(), ""),
                    start,
                    recording.duration() == null ? null : recording.duration().longValue(),
                    recording.size(),
                    recording.codec() == null ? "" : recording.codec().value(),
                    state(recording.status().value()),
                    file,
                    archived.get(file)));
        });
        List<Composition> compositions = new ArrayList<>();
        twilio.compositions()
                .list(ListCompositionsRequest.builder().roomSid(sid).build())
                .forEach(composition -> compositions.add(new Composition(
                        composition.sid().value(),
                        state(
                                composition.status() == null
                                        ? ""
                                        : composition.status().value()),
                        composition.duration() == null
                                ? null
                                : composition.duration().longValue(),
                        composition.size(),
                        "audio " + composition.audioSources() + ", video " + layout(composition.toJson()))));
        return new RoomRecord("Room " + room.uniqueName() + " (" + id + ")", tracks, compositions, name(archive));
    }

    /** Returns the layout as the service has it. */
    private static String layout(String composition) {
        JsonElement layout =
                JsonParser.parseString(composition).getAsJsonObject().get("video_layout");
        return layout == null || layout.isJsonNull() ? "{}" : layout.toString();
    }

    /** Returns who the participants are; without the right to ask, they have their SIDs alone. */
    private static Map<String, String> identities(TwilioVideo twilio, RoomSid room) {
        Map<String, String> identities = new HashMap<>();
        try {
            for (ParticipantStatus status : List.of(ParticipantStatus.CONNECTED, ParticipantStatus.DISCONNECTED)) {
                ListRoomParticipantsRequest request =
                        ListRoomParticipantsRequest.builder().status(status).build();
                for (Participant participant : twilio.rooms().participants(room).list(request)) {
                    identities.put(participant.sid().value(), String.valueOf(participant.identity()));
                }
            }
        } catch (VideoException e) {
            return Map.of();
        }
        return identities;
    }

    static RoomRecord of(SignalWireVideo signalWire, String id, @Nullable Path archive) throws IOException {
        RoomSessionId session = RoomSessionId.of(id);
        RoomSessionSummary room = signalWire.roomSessions().fetch(session);
        Map<String, String> archived = archived(archive);
        List<Track> tracks = new ArrayList<>();
        for (RoomRecording recording : signalWire.roomSessions().recordings(session)) {
            String file = recording.id().value() + ".mp4";
            long start = (recording.startedAt() == null ? recording.createdAt() : recording.startedAt()).toEpochMilli();
            tracks.add(new Track(
                    "whole room",
                    false,
                    recording.id().value(),
                    start,
                    recording.duration() == null ? null : recording.duration().longValue(),
                    recording.sizeInBytes(),
                    Objects.requireNonNullElse(recording.format(), ""),
                    state(recording.status() == null ? "" : recording.status().value()),
                    file,
                    archived.get(file)));
        }
        return new RoomRecord("Session of " + room.name() + " (" + id + ")", tracks, List.of(), name(archive));
    }

    private static State state(String status) {
        return switch (status) {
            case "completed" -> State.COMPLETED;
            case "failed" -> State.FAILED;
            case "deleted" -> State.DELETED;
            default -> State.UNFINISHED;
        };
    }

    private static @Nullable String name(@Nullable Path archive) {
        return archive == null ? null : archive.toString();
    }

    /** Returns where the files of an archive are in it, by their names. */
    private static Map<String, String> archived(@Nullable Path archive) throws IOException {
        Map<String, String> paths = new HashMap<>();
        if (archive != null) {
            Path sums = archive.resolve("SHA256SUMS");
            if (!Files.exists(sums)) {
                throw new UsageException("There is no archive in " + archive + ": it has no SHA256SUMS");
            }
            try (Stream<String> lines = Files.lines(sums)) {
                lines.filter(line -> line.length() > PATH)
                        .map(line -> line.substring(PATH))
                        .forEach(path -> paths.put(path.substring(path.lastIndexOf('/') + 1), path));
            }
        }
        return paths;
    }
}
