package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.storage.Clip;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A composition that a test adds to an account.
 *
 * @param status {@code enqueued}, {@code processing}, {@code completed}, {@code deleted} or {@code failed}
 * @param readyAt when it is completed, if it is being rendered until then
 * @param clip what it has once it is completed
 * @param format {@code mp4} or {@code webm}
 */
public record NewComposition(String status, Instant created, Optional<Instant> readyAt, Clip clip, String format) {

    // A rendering that nobody waits for never ends.
    private static final Duration NEVER = Duration.ofDays(365_000);

    /** Returns a composition as the service shows it. */
    static NewComposition of(JsonFields json) {
        Instant created = json.time("date_created");
        return new NewComposition(
                json.required("status"),
                created,
                Optional.empty(),
                new Clip(created, Duration.ofSeconds(json.number("duration")), json.number("size")),
                json.text("format").orElse("webm"));
    }

    /** Returns the composition of a room. */
    Composition composition(String sid, String roomSid) {
        Query form = new Query(List.of()).with("AudioSources", "*").with("Format", format);
        Composition.Order order = new Composition.Order(roomSid, CompositionSpec.of(form), created, Optional.empty());
        Instant end = readyAt.orElse(created.plus(clip.length()));
        return new Composition(
                sid, order, rendering(end), status.equals("deleted") ? Optional.of(end) : Optional.empty());
    }

    private Rendering rendering(Instant end) {
        return switch (status) {
            case "enqueued", "processing" ->
                new Rendering(status, readyAt.orElseGet(() -> created.plus(NEVER)), Optional.of(clip));
            case "completed", "deleted" -> Rendering.ended(end, Optional.of(clip));
            case "failed" -> Rendering.ended(end, Optional.empty());
            default -> throw new IllegalArgumentException("status is not a composition's: \"" + status + "\"");
        };
    }
}
