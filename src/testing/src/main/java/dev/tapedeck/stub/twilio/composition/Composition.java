package dev.tapedeck.stub.twilio.composition;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A composition at one moment. */
record Composition(String sid, Order order, Rendering rendering, Optional<Instant> dateDeleted) {

    /**
     * What a client ordered and when.
     *
     * @param bucket the URL of the account's own bucket for the file
     */
    record Order(String roomSid, CompositionSpec spec, Instant time, Optional<String> bucket) {}

    /** Returns this composition at that time. */
    Composition at(Instant now) {
        return dateDeleted.isPresent() ? this : new Composition(sid, order, rendering.at(now), Optional.empty());
    }

    Composition deleted(Instant time) {
        if (dateDeleted.isPresent()) {
            throw RequestException.alreadyDeleted(sid);
        }
        return new Composition(sid, order, rendering, Optional.of(time));
    }

    String status() {
        return dateDeleted.isPresent() ? "deleted" : rendering.status();
    }

    Instant dateCreated() {
        return order.time().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the composition's file; empty before it is completed and after it is deleted. */
    Optional<MediaFile> file() {
        return clip().map(clip -> new MediaFile(fileName(), order.spec().container(), clip));
    }

    JsonObject json(String origin) {
        String url = origin + "/v1/Compositions/" + sid;
        Optional<Instant> dateCompleted =
                Optional.of(rendering.end()).filter(end -> rendering.status().equals("completed"));
        // Unknown after the deletion; 0 until the composition is completed.
        Optional<Long> size =
                Optional.of(clip().map(Clip::sizeInBytes).orElse(0L)).filter(bytes -> dateDeleted.isEmpty());
        JsonObject links = new JsonObject();
        links.addProperty("media", url + "/Media");
        JsonObject json = new JsonObject();
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("status", status());
        json.addProperty("date_created", dateCreated().toString());
        json.addProperty("date_completed", dateCompleted.map(Composition::text).orElse(null));
        json.addProperty("date_deleted", dateDeleted.map(Composition::text).orElse(null));
        json.addProperty("sid", sid);
        json.addProperty("room_sid", order.roomSid());
        json.addProperty("bitrate", clip().map(Composition::kilobitsPerSecond).orElse(0L));
        json.addProperty("size", size.orElse(null));
        json.addProperty(
                "duration", clip().map(clip -> clip.length().toSeconds()).orElse(0L));
        json.addProperty(
                "media_external_location", order.bucket().map(this::location).orElse(null));
        json.addProperty("url", url);
        json.add("links", links);
        order.spec().addTo(json);
        return json;
    }

    private Optional<Clip> clip() {
        return rendering.clip().filter(clip -> status().equals("completed"));
    }

    private String location(String bucket) {
        return bucket + (bucket.endsWith("/") ? "" : "/") + fileName();
    }

    private String fileName() {
        return sid + "." + order.spec().format();
    }

    private static long kilobitsPerSecond(Clip clip) {
        return clip.sizeInBytes() * Byte.SIZE / clip.length().toMillis();
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
