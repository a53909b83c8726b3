package dev.tapedeck.stub;

import java.math.BigDecimal;
import java.util.Optional;

/** One recording of a room session, as SignalWire shows it. */
record SignalWireRecording(String id, String sessionId, String status, Take take) {

    private static final BigDecimal DOLLARS_PER_MINUTE = new BigDecimal("0.0045");

    /** The recording with a link to its file that is valid for that many seconds. */
    Json json(int mediaTtl) {
        boolean stored = status.equals("completed");
        boolean finished = stored || status.equals("processing");
        return Json.object()
                .put("id", id)
                .put("room_session_id", sessionId)
                .put("status", status)
                .put("started_at", take.start().toString())
                .put("finished_at", finished ? take.end().toString() : Optional.empty())
                .put("duration", finished ? take.length().toSeconds() : Optional.empty())
                .put("size_in_bytes", stored ? take.sizeInBytes() : Optional.empty())
                .put("format", stored ? "video/mp4" : Optional.empty())
                .put("cost_in_dollars", finished ? cost() : BigDecimal.ZERO)
                .put("uri", stored ? uri(mediaTtl) : Optional.empty())
                .put("created_at", take.start().toString())
                .put("updated_at", (finished ? take.end().plusSeconds(45) : take.start()).toString());
    }

    private BigDecimal cost() {
        return DOLLARS_PER_MINUTE.multiply(BigDecimal.valueOf((take.length().toSeconds() + 59) / 60));
    }

    private String uri(int mediaTtl) {
        // RFC 2606: nothing answers on .example, so a link that is followed by mistake reaches nobody.
        return "https://files.signalwire.example/recordings/" + id + ".mp4?Expires=" + mediaTtl + "&Signature="
                + Dice.of(id, mediaTtl).hex();
    }
}
