package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One composition at one point in time. */
public record Composition(String sid, CompositionOrder order, Rendering rendering, Optional<Instant> dateDeleted) {

    /** The composition as it is then. */
    Composition at(Instant now) {
        return dateDeleted.isPresent() ? this : new Composition(sid, order, rendering.at(now), Optional.empty());
    }

    Composition deleted(Instant time) {
        if (dateDeleted.isPresent()) {
            throw RequestException.deleted(sid);
        }
        return new Composition(sid, order, rendering, Optional.of(time));
    }

    String status() {
        return dateDeleted.isPresent() ? "deleted" : rendering.stage();
    }

    Instant dateCreated() {
        return order.time().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The composition's file; there is none before it is completed, nor after it was deleted. */
    public Optional<MediaFile> file() {
        return take().map(take -> new MediaFile(name(), order.plan().container(), take));
    }

    Json json(String origin) {
        String url = origin + "/v1/Compositions/" + sid;
        Json json = Json.object()
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
                .put("status", status())
                .put("date_created", dateCreated().toString())
                .put("date_completed", dateCompleted().map(Composition::text))
                .put("date_deleted", dateDeleted.map(Composition::text))
                .put("sid", sid)
                .put("room_sid", order.roomSid())
                .put("bitrate", take().map(Composition::kilobits).orElse(0L))
                .put("size", size())
                .put("duration", take().map(take -> take.length().toSeconds()).orElse(0L))
                .put("media_external_location", order.bucket().map(this::location))
                .put("url", url)
                .put("links", Json.object().put("media", url + "/Media"));
        return order.plan().addTo(json);
    }

    private Optional<Clip> take() {
        return rendering.take().filter(take -> status().equals("completed"));
    }

    private Optional<Instant> dateCompleted() {
        return Optional.of(rendering.end()).filter(end -> rendering.stage().equals("completed"));
    }

    /** Unknown once it is deleted; 0 as long as there is nothing. */
    private Optional<Long> size() {
        return dateDeleted.isPresent()
                ? Optional.empty()
                : Optional.of(take().map(Clip::sizeInBytes).orElse(0L));
    }

    private String location(String bucket) {
        return bucket + (bucket.endsWith("/") ? "" : "/") + name();
    }

    private String name() {
        return sid + "." + order.plan().format();
    }

    private static long kilobits(Clip take) {
        return take.sizeInBytes() * Byte.SIZE / take.length().toMillis();
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
