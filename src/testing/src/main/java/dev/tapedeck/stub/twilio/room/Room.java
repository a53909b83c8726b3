package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A room at one moment with all that happens in it. It is in progress until a request completes it; no timeout does.
 *
 * @param participants the newest first, as the transcriptions
 */
public record Room(
        String sid,
        RoomSettings settings,
        Timestamps timestamps,
        List<Participant> participants,
        RuleSet recordingRules,
        List<Transcription> transcriptions) {

    static Room created(String sid, RoomSettings settings, Instant now) {
        RuleSet rules = RuleSet.initial(List.of()).replaced(settings.recordingRules(), now);
        return new Room(sid, settings, Timestamps.createdAt(now), List.of(), rules, List.of());
    }

    public boolean isOpen() {
        return timestamps.isOpen();
    }

    String status() {
        return isOpen() ? "in-progress" : "completed";
    }

    /** Returns the unique name; the SID if the room was created without one. */
    String name() {
        return settings.uniqueName().orElse(sid);
    }

    /** Returns this room if it is in progress; else the request fails. */
    Room requireOpen() {
        if (!isOpen()) {
            throw RoomErrors.roomCompleted(sid);
        }
        return this;
    }

    /** Returns the participant with that SID, or the connected one with that identity. */
    Optional<Participant> participant(String sidOrIdentity) {
        return participants.stream()
                .filter(participant -> participant.sid().equals(sidOrIdentity))
                .findFirst()
                .or(() -> connected(sidOrIdentity));
    }

    /** Returns the participant that this variable of the request names. */
    Participant participant(Request request, String variable) {
        return participant(request.variable(variable)).orElseThrow(request::notFound);
    }

    Optional<Transcription> transcription(String ttid) {
        return transcriptions.stream()
                .filter(transcription -> transcription.ttid().equals(ttid))
                .findFirst();
    }

    private Optional<Participant> connected(String identity) {
        return participants.stream()
                .filter(participant ->
                        participant.isConnected() && participant.identity().equals(identity))
                .findFirst();
    }

    /** Returns whether nobody can join with that identity; a participant who has it would be replaced. */
    boolean isFullFor(String identity) {
        return participants.stream()
                        .filter(participant -> participant.isConnected()
                                && !participant.identity().equals(identity))
                        .count()
                >= settings.maxParticipants();
    }

    /** Returns the tracks that the participant receives. */
    List<SubscribedTrack> subscribedTracks(Participant subscriber) {
        return participants.stream()
                .filter(publisher -> subscriber.isConnected() && !publisher.equals(subscriber))
                .flatMap(publisher -> publisher.tracks().stream()
                        .filter(track -> subscriber.subscribeRules().includes(publisher, track))
                        .map(track -> new SubscribedTrack(subscriber, publisher, track)))
                .toList();
    }

    /** Returns this room with one more participant. As at Twilio, a connected one with the same identity is removed. */
    Room joined(Participant participant, Instant now) {
        Room without = connected(participant.identity())
                .map(earlier -> withParticipant(earlier.sid(), old -> old.disconnected(now), now))
                .orElse(this);
        return without.with(added(participant, without.participants), transcriptions, now);
    }

    /** Returns this completed room, which lasted from one time to another at least. */
    Room lasting(Instant from, Instant to) {
        Instant created = from.isBefore(timestamps.created()) ? from : timestamps.created();
        Instant end = timestamps.ended().filter(ended -> ended.isAfter(to)).orElse(to);
        Timestamps longer = Timestamps.createdAt(created).endedAt(end);
        return new Room(sid, settings, longer, participants, recordingRules, transcriptions);
    }

    /** Returns this room with these participants; its times stay. */
    Room withParticipants(List<Participant> all) {
        return new Room(sid, settings, timestamps, all, recordingRules, transcriptions);
    }

    /** Returns this room with one participant changed. */
    Room withParticipant(String participantSid, UnaryOperator<Participant> change, Instant now) {
        List<Participant> changed = participants.stream()
                .map(one -> one.sid().equals(participantSid) ? change.apply(one) : one)
                .toList();
        return with(changed, transcriptions, now);
    }

    Room completed(Instant now) {
        List<Participant> disconnected =
                participants.stream().map(one -> one.disconnected(now)).toList();
        List<Transcription> stopped =
                transcriptions.stream().map(one -> one.roomCompleted(now)).toList();
        return new Room(sid, settings, timestamps.endedAt(now), participants, recordingRules, transcriptions)
                .with(disconnected, stopped, now);
    }

    Room withRecordingRules(RuleSet rules) {
        return new Room(sid, settings, timestamps, participants, rules, transcriptions);
    }

    /** Returns this room with one more transcription. */
    Room transcribed(Transcription transcription, Instant now) {
        return with(participants, added(transcription, transcriptions), now);
    }

    /** Returns this room with one transcription changed. */
    Room withTranscription(String ttid, UnaryOperator<Transcription> change, Instant now) {
        List<Transcription> changed = transcriptions.stream()
                .map(one -> one.ttid().equals(ttid) ? change.apply(one) : one)
                .toList();
        return with(participants, changed, now);
    }

    private Room with(List<Participant> newParticipants, List<Transcription> newTranscriptions, Instant now) {
        boolean occupied = newParticipants.stream().anyMatch(Participant::isConnected);
        List<Transcription> running = newTranscriptions.stream()
                .map(transcription -> transcription.occupied(occupied, now))
                .toList();
        return new Room(sid, settings, timestamps, newParticipants, recordingRules, running);
    }

    static <T> List<T> added(T newest, List<T> others) {
        return Stream.concat(Stream.of(newest), others.stream()).toList();
    }

    String url(String origin) {
        return origin + "/v1/Rooms/" + sid;
    }

    JsonObject json(String origin) {
        String url = url(origin);
        JsonObject links = new JsonObject();
        links.addProperty("participants", url + "/Participants");
        links.addProperty("recordings", url + "/Recordings");
        links.addProperty("transcriptions", url + "/Transcriptions");
        links.addProperty("recording_rules", url + "/RecordingRules");
        JsonObject json = new JsonObject();
        json.addProperty("sid", sid);
        json.addProperty("status", status());
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("unique_name", name());
        json.addProperty("url", url);
        json.add("links", links);
        timestamps.addTo(json);
        settings.addTo(json);
        return json;
    }
}
