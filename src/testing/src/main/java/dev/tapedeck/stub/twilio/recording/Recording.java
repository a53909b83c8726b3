package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.Matroska;
import dev.tapedeck.stub.storage.MediaFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One recording of a track, in the two forms in which Twilio shows it: the account's and the room's.
 *
 * @param outcome what became of the take: {@code processing}, {@code completed} or {@code failed}
 */
public record Recording(String sid, RecordedTrack track, String outcome, Clip take, Optional<Instant> dateDeleted) {

    // Any point in time that all rooms share: offsets are milliseconds since then, so they pass 32 bits.
    private static final Instant OFFSET_ORIGIN = Instant.parse("2016-01-01T00:00:00Z");

    public Recording deleted(Instant time) {
        return new Recording(sid, track, outcome, take, Optional.of(time));
    }

    String status() {
        return dateDeleted.isPresent() ? "deleted" : outcome;
    }

    public RecordedRoom room() {
        return track.publisher().room();
    }

    Instant dateCreated() {
        return take.start();
    }

    /** When Twilio was done with the recording. */
    Instant dateProcessed() {
        return take.end().plusSeconds(20);
    }

    /** The recording's file; there is none before it is completed, nor after it was deleted. */
    public Optional<MediaFile> file() {
        return status().equals("completed")
                ? Optional.of(new MediaFile(sid + "." + track.containerFormat(), new Matroska(track.codec()), take))
                : Optional.empty();
    }

    /** The recording as {@code /v1/Recordings} shows it. */
    Json json(String origin) {
        return fields(origin + "/v1/Recordings/" + sid)
                .put("status_callback", room().statusCallback())
                .put("status_callback_method", room().statusCallbackMethod());
    }

    /** The recording as {@code /v1/Rooms/{RoomSid}/Recordings} shows it; three of its fields the contract lacks. */
    Json roomJson(String origin) {
        return fields(origin + "/v1/Rooms/" + room().sid() + "/Recordings/" + sid)
                .put("room_sid", room().sid())
                .put("date_updated", dateDeleted.orElse(dateProcessed()).toString())
                .put("date_deleted", dateDeleted.map(Instant::toString))
                .put("encryption_key", room().encryptionKey());
    }

    private Json fields(String url) {
        boolean measured = outcome.equals("completed");
        return Json.object()
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
                .put("status", status())
                .put("date_created", dateCreated().toString())
                .put("sid", sid)
                .put("source_sid", track.sid())
                .put("size", measured ? take.sizeInBytes() : Optional.empty())
                .put("url", url)
                .put("type", track.mediaType())
                .put("duration", measured ? take.length().toSeconds() : Optional.empty())
                .put("container_format", track.containerFormat())
                .put("codec", track.codec())
                .put("grouping_sids", groupingSids())
                .put("track_name", track.name())
                .put("offset", Duration.between(OFFSET_ORIGIN, dateCreated()).toMillis())
                .put("media_external_location", room().bucket())
                .put("links", Json.object().put("media", url + "/Media"));
    }

    private Json groupingSids() {
        return Json.object()
                .put("room_sid", room().sid())
                .put("participant_sid", track.publisher().sid());
    }
}
