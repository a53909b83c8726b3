package dev.tapedeck.stub.twilio.recording;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.MediaFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A recording of a track, which Twilio shows in two forms: the account's and the room's.
 *
 * @param outcome what became of the clip: {@code processing}, {@code completed} or {@code failed}
 * @param readyAt when it is completed, if it is being processed until then
 * @param media the file that has the media; empty if it is made up
 */
public record Recording(
        String sid,
        RoomFacts room,
        RecordedTrack track,
        String outcome,
        Optional<Instant> readyAt,
        Clip clip,
        Optional<Path> media,
        Optional<Instant> dateDeleted) {

    // Any point in time that all rooms share. Offsets are milliseconds since then, so they exceed 32 bits.
    private static final Instant OFFSET_ORIGIN = Instant.parse("2016-01-01T00:00:00Z");

    Recording deleted(Instant time) {
        return new Recording(sid, room, track, outcome, readyAt, clip, media, Optional.of(time));
    }

    /** Returns the recording at that time. */
    Recording at(Instant now) {
        boolean isCompleted = readyAt.filter(time -> !now.isBefore(time)).isPresent();
        return isCompleted
                ? new Recording(sid, room, track, "completed", Optional.empty(), clip, media, dateDeleted)
                : this;
    }

    String status() {
        return dateDeleted.isPresent() ? "deleted" : outcome;
    }

    Instant dateCreated() {
        return clip.start();
    }

    /** When Twilio finished processing the recording. */
    Instant dateProcessed() {
        return clip.end().plusSeconds(20);
    }

    /** Returns the recording's file; empty before it is completed and after it is deleted. */
    public Optional<MediaFile> file() {
        return status().equals("completed")
                ? Optional.of(new MediaFile(sid + "." + track.containerFormat(), track.container(), clip, media))
                : Optional.empty();
    }

    /** Returns the recording as {@code /v1/Recordings} shows it. */
    JsonObject json(String origin) {
        JsonObject json = fields(origin + "/v1/Recordings/" + sid);
        json.addProperty("status_callback", room.statusCallback().orElse(null));
        json.addProperty("status_callback_method", room.statusCallbackMethod().orElse(null));
        return json;
    }

    /** Returns the recording as {@code /v1/Rooms/{RoomSid}/Recordings} shows it; the contract lacks three fields. */
    JsonObject roomJson(String origin) {
        JsonObject json = fields(origin + "/v1/Rooms/" + room.sid() + "/Recordings/" + sid);
        json.addProperty("room_sid", room.sid());
        json.addProperty("date_updated", dateDeleted.orElse(dateProcessed()).toString());
        json.addProperty("date_deleted", dateDeleted.map(Instant::toString).orElse(null));
        json.addProperty("encryption_key", room.encryptionKey().orElse(null));
        return json;
    }

    private JsonObject fields(String url) {
        Optional<Clip> completed = Optional.of(clip).filter(any -> outcome.equals("completed"));
        JsonObject groupingSids = new JsonObject();
        groupingSids.addProperty("room_sid", room.sid());
        groupingSids.addProperty("participant_sid", track.participantSid());
        JsonObject links = new JsonObject();
        links.addProperty("media", url + "/Media");
        JsonObject json = new JsonObject();
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("status", status());
        json.addProperty("date_created", dateCreated().toString());
        json.addProperty("sid", sid);
        json.addProperty("source_sid", track.sid());
        json.addProperty("size", completed.map(Clip::sizeInBytes).orElse(null));
        json.addProperty("url", url);
        json.addProperty("type", track.mediaType());
        json.addProperty(
                "duration", completed.map(it -> it.length().toSeconds()).orElse(null));
        json.addProperty("container_format", track.containerFormat());
        json.addProperty("codec", track.codec());
        json.add("grouping_sids", groupingSids);
        json.addProperty("track_name", track.name());
        json.addProperty(
                "offset", Duration.between(OFFSET_ORIGIN, dateCreated()).toMillis());
        json.addProperty("media_external_location", room.bucket().orElse(null));
        json.add("links", links);
        return json;
    }
}
