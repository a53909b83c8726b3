package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.storage.Clip;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.Mp4;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** One recording of a room session, as SignalWire shows it. */
public record Recording(String id, String sessionId, String status, Clip take) {

    private static final BigDecimal DOLLARS_PER_MINUTE = new BigDecimal("0.0045");

    /** The recording's file; there is none before it is completed. */
    public Optional<MediaFile> file() {
        return status.equals("completed") ? Optional.of(new MediaFile(id + ".mp4", new Mp4(), take)) : Optional.empty();
    }

    /** The recording with that link to its file. */
    Json json(Function<MediaFile, String> link) {
        boolean finished = status.equals("completed") || status.equals("processing");
        return Json.object()
                .put("id", id)
                .put("room_session_id", sessionId)
                .put("status", status)
                .put("started_at", take.start().toString())
                .put("finished_at", finished ? take.end().toString() : Optional.empty())
                .put("duration", finished ? take.length().toSeconds() : Optional.empty())
                .put("size_in_bytes", file().map(MediaFile::sizeInBytes))
                .put("format", file().map(file -> file.container().contentType()))
                .put("cost_in_dollars", finished ? cost() : BigDecimal.ZERO)
                .put("uri", file().map(link))
                .put("created_at", take.start().toString())
                .put("updated_at", (finished ? take.end().plusSeconds(45) : take.start()).toString());
    }

    private BigDecimal cost() {
        return DOLLARS_PER_MINUTE.multiply(BigDecimal.valueOf((take.length().toSeconds() + 59) / 60));
    }
}
