package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.Deletions;
import dev.tapedeck.stub.resource.GrowingSource;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.resource.Source;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.NewRecording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sample recordings, and which of them clients have deleted. Thread-safe. */
public final class RecordingStore {

    private final SampleRecordings samples;
    private final GrowingSource<Recording> all;
    private final Deletions deletions;
    private final Clock clock;

    public RecordingStore(SampleRecordings samples, Clock clock) {
        this.samples = samples;
        this.deletions = new Deletions(clock);
        this.clock = clock;
        this.all = new GrowingSource<>(samples.recordings(), SampleRecordings.NEWEST_FIRST, Recording::sid);
    }

    /** Returns the recordings at this moment. Deleted ones are included, because Twilio keeps their metadata. */
    public Listing<Recording> recordings() {
        return current(all.all());
    }

    /** Returns the recordings of the room with that SID at this moment. */
    public Listing<Recording> ofRoom(String roomSid) {
        return current(all.with(
                samples.ofRoom(roomSid), recording -> recording.room().sid().equals(roomSid)));
    }

    private Listing<Recording> current(Source<Recording> recordings) {
        Deletions.Snapshot deletions = this.deletions.snapshot();
        Instant now = clock.instant();
        return Listing.of(recordings)
                .map(recording -> deletions
                        .time(recording.sid())
                        .map(recording.at(now)::deleted)
                        .orElseGet(() -> recording.at(now)));
    }

    /** Adds a recording of a room, and returns its SID. */
    public synchronized String add(RoomFacts room, String participantSid, NewRecording recording) {
        SeededRandom random = SeededRandom.of("twilio added recording", all.added());
        RecordedTrack track = new RecordedTrack(
                random.sid("MT"),
                participantSid,
                recording.track(),
                recording.isAudio() ? "audio" : "video",
                recording.isAudio() ? "opus" : "VP8");
        String sid = random.sid("RT");
        all.add(new Recording(
                sid,
                room,
                track,
                recording.status(),
                recording.readyAt(),
                recording.clip(),
                recording.media(),
                Optional.empty()));
        return sid;
    }

    /** Adds a recording as the service shows it. */
    public void add(JsonFields json) {
        JsonFields grouping = json.object("grouping_sids");
        String sid = json.required("sid");
        SeededRandom random = SeededRandom.of("twilio restored " + sid, 0);
        RecordedTrack track = new RecordedTrack(
                json.text("source_sid").orElseGet(() -> random.sid("MT")),
                grouping.text("participant_sid").orElseGet(() -> random.sid("PA")),
                json.text("track_name").orElse(null),
                json.text("type").orElse("audio"),
                json.text("codec").orElse("opus"));
        RoomFacts room = new RoomFacts(
                roomOf(json),
                json.text("status_callback"),
                json.text("media_external_location"),
                json.text("encryption_key"));
        Instant created = json.time("date_created");
        Duration length = Duration.ofSeconds(json.number("duration"));
        String status = json.required("status");
        boolean isDeleted = status.equals("deleted");
        all.add(new Recording(
                sid,
                room,
                track,
                isDeleted ? "completed" : status,
                Optional.empty(),
                new Clip(created, length, json.number("size")),
                Optional.empty(),
                isDeleted ? Optional.of(created.plus(length)) : Optional.empty()));
    }

    /** Returns the SID of the room of a recording as the service shows it; a made-up one if it shows none. */
    public static String roomOf(JsonFields json) {
        return json.object("grouping_sids")
                .text("room_sid")
                .or(() -> json.text("room_sid"))
                .orElseGet(() -> SeededRandom.of("twilio room of " + json.required("sid"), 0)
                        .sid("RM"));
    }

    /** Returns the eight newest rooms of the sample recordings, the oldest first. */
    public List<RecordedRoom> newestSampleRooms() {
        return samples.newestRoomsOldestFirst();
    }

    void delete(Recording recording) {
        if (recording.dateDeleted().isPresent() || !deletions.add(recording.sid())) {
            throw RequestException.alreadyDeleted(recording.sid());
        }
    }
}
