package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.ErrorCodes;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One room at one moment, with all that happens in it: in progress, or completed by a request; no timeout ends it.
 *
 * @param stays the newest first, as the transcriptions are
 */
public record Room(
        String sid,
        RoomSettings settings,
        Timestamps span,
        List<Participant> stays,
        RuleSet recordingRules,
        List<Transcription> transcriptions) {

    static Room opened(String sid, RoomSettings settings, Instant now) {
        RuleSet rules = RuleSet.untouched(List.of()).replaced(settings.recordingRules(), now);
        return new Room(sid, settings, Timestamps.from(now), List.of(), rules, List.of());
    }

    public boolean isOpen() {
        return span.isOpen();
    }

    String status() {
        return isOpen() ? "in-progress" : "completed";
    }

    /** The unique name; a room that was given none has its SID in its place. */
    String name() {
        return settings.uniqueName().orElse(sid);
    }

    /** The same room, if it goes on; else what was asked for is refused. */
    Room stillOpen() {
        if (!isOpen()) {
            throw ErrorCodes.completed(sid);
        }
        return this;
    }

    /** The participant of that SID, or the one of that identity who is in the room. */
    Optional<Participant> stay(String sidOrIdentity) {
        return stays.stream()
                .filter(stay -> stay.sid().equals(sidOrIdentity))
                .findFirst()
                .or(() -> connected(sidOrIdentity));
    }

    /** The participant that the request's variable of that name names. */
    Participant stay(Request request, String variable) {
        return stay(request.variable(variable)).orElseThrow(() -> RequestException.notFound(request.path()));
    }

    Optional<Transcription> transcription(String ttid) {
        return transcriptions.stream().filter(one -> one.ttid().equals(ttid)).findFirst();
    }

    private Optional<Participant> connected(String identity) {
        return stays.stream()
                .filter(stay -> stay.isConnected() && stay.identity().equals(identity))
                .findFirst();
    }

    /** Whether nobody more can join under that identity; who is in the room under it makes way. */
    boolean isFullFor(String identity) {
        return stays.stream()
                        .filter(stay -> stay.isConnected() && !stay.identity().equals(identity))
                        .count()
                >= settings.maxParticipants();
    }

    /** The tracks that reach the participant. */
    List<SubscribedTrack> subscriptions(Participant receiver) {
        return stays.stream()
                .filter(publisher -> receiver.isConnected() && !publisher.equals(receiver))
                .flatMap(publisher -> publisher.tracks().stream()
                        .filter(track -> receiver.rules().admit(publisher, track))
                        .map(track -> new SubscribedTrack(receiver, publisher, track)))
                .toList();
    }

    /** The room with one more in it; who was in it under the same identity is removed, as Twilio does it. */
    Room joined(Participant stay, Instant now) {
        Room without = connected(stay.identity())
                .map(earlier -> changed(earlier.sid(), one -> one.left(now), now))
                .orElse(this);
        return without.with(added(stay, without.stays), now);
    }

    /** The room after something happened to one stay. */
    Room changed(String stay, UnaryOperator<Participant> change, Instant now) {
        return with(
                stays.stream()
                        .map(one -> one.sid().equals(stay) ? change.apply(one) : one)
                        .toList(),
                now);
    }

    Room completed(Instant now) {
        List<Participant> gone = stays.stream().map(stay -> stay.left(now)).toList();
        List<Transcription> over =
                transcriptions.stream().map(one -> one.over(now)).toList();
        return new Room(sid, settings, span.endedAt(now), gone, recordingRules, over).with(gone, now);
    }

    Room recordingBy(RuleSet rules) {
        return new Room(sid, settings, span, stays, rules, transcriptions);
    }

    Room transcribed(Transcription added, Instant now) {
        return with(added(added, transcriptions), stays, now);
    }

    /** The room after something happened to one transcription. */
    Room changedTranscription(String ttid, UnaryOperator<Transcription> change, Instant now) {
        return with(
                transcriptions.stream()
                        .map(one -> one.ttid().equals(ttid) ? change.apply(one) : one)
                        .toList(),
                stays,
                now);
    }

    private Room with(List<Participant> others, Instant now) {
        return with(transcriptions, others, now);
    }

    private Room with(List<Transcription> written, List<Participant> present, Instant now) {
        boolean someone = present.stream().anyMatch(Participant::isConnected);
        List<Transcription> hearing =
                written.stream().map(one -> one.hearing(someone, now)).toList();
        return new Room(sid, settings, span, present, recordingRules, hearing);
    }

    private static <T> List<T> added(T newest, List<T> others) {
        return Stream.concat(Stream.of(newest), others.stream()).toList();
    }

    String url(String origin) {
        return origin + "/v1/Rooms/" + sid;
    }

    Json json(String origin) {
        String url = url(origin);
        Json fields = Json.object()
                .put("sid", sid)
                .put("status", status())
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
                .put("unique_name", name())
                .put("url", url)
                .put(
                        "links",
                        Json.object()
                                .put("participants", url + "/Participants")
                                .put("recordings", url + "/Recordings")
                                .put("transcriptions", url + "/Transcriptions")
                                .put("recording_rules", url + "/RecordingRules"));
        return settings.putInto(span.putInto(fields));
    }
}
