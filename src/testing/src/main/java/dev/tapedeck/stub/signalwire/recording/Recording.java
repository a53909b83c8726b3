package dev.tapedeck.stub.signalwire.recording;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.Container;
import dev.tapedeck.stub.storage.MediaFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A recording of a room session.
 *
 * @param status {@code recording}, {@code paused}, {@code processing} or {@code completed}
 * @param readyAt when it is completed, if it is being processed until then
 * @param media the file that has the media; empty if it is generated
 */
public record Recording(
        String id, String sessionId, String status, Optional<Instant> readyAt, Clip clip, Optional<Path> media) {

    private static final BigDecimal DOLLARS_PER_MINUTE = new BigDecimal("0.0045");

    /** Returns the recording at that time. */
    Recording at(Instant now) {
        boolean isCompleted = readyAt.filter(time -> !now.isBefore(time)).isPresent();
        return isCompleted ? new Recording(id, sessionId, "completed", Optional.empty(), clip, media) : this;
    }

    /** Returns when it began. */
    public Instant start() {
        return clip.start();
    }

    /** Returns when it ended; empty while it goes on. */
    public Optional<Instant> end() {
        return status.equals("completed") || status.equals("processing") ? Optional.of(clip.end()) : Optional.empty();
    }

    /** Returns the recording's file; empty before it is completed. */
    public Optional<MediaFile> file() {
        return status.equals("completed")
                ? Optional.of(new MediaFile(id + ".mp4", Container.MP4, clip, media))
                : Optional.empty();
    }

    /** Returns the recording as JSON, with that link to its file. */
    JsonObject json(Function<MediaFile, String> link) {
        Optional<Clip> finished =
                Optional.of(clip).filter(any -> status.equals("completed") || status.equals("processing"));
        Optional<MediaFile> file = file();
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("room_session_id", sessionId);
        json.addProperty("status", status);
        json.addProperty("started_at", clip.start().toString());
        json.addProperty(
                "finished_at", finished.map(done -> done.end().toString()).orElse(null));
        json.addProperty(
                "duration", finished.map(done -> done.length().toSeconds()).orElse(null));
        json.addProperty("size_in_bytes", file.map(MediaFile::sizeInBytes).orElse(null));
        json.addProperty("format", file.map(it -> it.container().contentType()).orElse(null));
        json.addProperty("cost_in_dollars", finished.map(Recording::cost).orElse(BigDecimal.ZERO));
        json.addProperty("uri", file.map(link).orElse(null));
        json.addProperty("created_at", clip.start().toString());
        json.addProperty(
                "updated_at",
                finished.map(done -> done.end().plusSeconds(45))
                        .orElse(clip.start())
                        .toString());
        return json;
    }

    private static BigDecimal cost(Clip clip) {
        return DOLLARS_PER_MINUTE.multiply(BigDecimal.valueOf((clip.length().toSeconds() + 59) / 60));
    }
}
