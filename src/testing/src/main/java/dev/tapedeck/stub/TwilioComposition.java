package dev.tapedeck.stub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One composition at one point in time. */
record TwilioComposition(
        String sid, TwilioCompositionOrder order, TwilioRendering rendering, Optional<Instant> dateDeleted) {

    /** The composition as it is then. */
    TwilioComposition at(Instant now) {
        return dateDeleted.isPresent() ? this : new TwilioComposition(sid, order, rendering.at(now), Optional.empty());
    }

    TwilioComposition deleted(Instant time) {
        if (dateDeleted.isPresent()) {
            throw Refusal.deleted(sid);
        }
        return new TwilioComposition(sid, order, rendering, Optional.of(time));
    }

    String status() {
        return dateDeleted.isPresent() ? "deleted" : rendering.stage();
    }

    Instant dateCreated() {
        return order.time().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The composition's file; there is none before it is completed, nor after it was deleted. */
    Optional<MediaFile> file() {
        return take().map(take -> new MediaFile(name(), order.plan().container(), take));
    }

    Json json(String origin) {
        String url = origin + "/v1/Compositions/" + sid;
        Json json = Json.object()
                .put("account_sid", TwilioArchive.ACCOUNT_SID)
                .put("status", status())
                .put("date_created", dateCreated().toString())
                .put("date_completed", dateCompleted().map(TwilioComposition::text))
                .put("date_deleted", dateDeleted.map(TwilioComposition::text))
                .put("sid", sid)
                .put("room_sid", order.roomSid())
                .put("bitrate", take().map(TwilioComposition::kilobits).orElse(0L))
                .put("size", size())
                .put("duration", take().map(take -> take.length().toSeconds()).orElse(0L))
                .put("media_external_location", order.bucket().map(this::location))
                .put("url", url)
                .put("links", Json.object().put("media", url + "/Media"));
        return order.plan().addTo(json);
    }

    private Optional<Take> take() {
        return rendering.take().filter(take -> status().equals("completed"));
    }

    private Optional<Instant> dateCompleted() {
        return Optional.of(rendering.end()).filter(end -> rendering.stage().equals("completed"));
    }

    /** Unknown once it is deleted; 0 as long as there is nothing. */
    private Optional<Long> size() {
        return dateDeleted.isPresent()
                ? Optional.empty()
                : Optional.of(take().map(Take::sizeInBytes).orElse(0L));
    }

    private String location(String bucket) {
        return bucket + (bucket.endsWith("/") ? "" : "/") + name();
    }

    private String name() {
        return sid + "." + order.plan().format();
    }

    private static long kilobits(Take take) {
        return take.sizeInBytes() * Byte.SIZE / take.length().toMillis();
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
