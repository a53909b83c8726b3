package dev.tapedeck.stub;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One recording of a track, in the two forms in which Twilio shows it: the account's and the room's. */
record TwilioRecording(String sid, TwilioTrack track, String status, Take take) {

    // Any point in time that all rooms share: offsets are milliseconds since then, so they pass 32 bits.
    private static final Instant OFFSET_ORIGIN = Instant.parse("2016-01-01T00:00:00Z");

    TwilioRoom room() {
        return track.publisher().room();
    }

    Instant dateCreated() {
        return take.start();
    }

    /** The recording as {@code /v1/Recordings} shows it. */
    Json json(String origin) {
        return fields(origin + "/v1/Recordings/" + sid)
                .put("status_callback", room().statusCallback())
                .put("status_callback_method", room().statusCallbackMethod());
    }

    /** The recording as {@code /v1/Rooms/{RoomSid}/Recordings} shows it; three of its fields the contract lacks. */
    Json roomJson(String origin) {
        Instant updated = take.end().plusSeconds(20);
        Optional<String> deleted = status.equals("deleted")
                ? Optional.of(updated.plus(Duration.ofDays(3)).toString())
                : Optional.empty();
        return fields(origin + "/v1/Rooms/" + room().sid() + "/Recordings/" + sid)
                .put("room_sid", room().sid())
                .put("date_updated", deleted.orElse(updated.toString()))
                .put("date_deleted", deleted)
                .put("encryption_key", room().encryptionKey());
    }

    private Json fields(String url) {
        boolean measured = status.equals("completed") || status.equals("deleted");
        return Json.object()
                .put("account_sid", TwilioArchive.ACCOUNT_SID)
                .put("status", status)
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
