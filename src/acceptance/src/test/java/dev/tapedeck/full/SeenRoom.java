package dev.tapedeck.full;

import com.twilio.rest.video.v1.Room;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that two clients must agree on for the same room. */
record SeenRoom(
        String sid,
        String status,
        @Nullable String name,
        Instant start,
        @Nullable Instant end,
        List<String> codecs) {
    static SeenRoom of(Room room) {
        return new SeenRoom(
                room.getSid(),
                room.getStatus().toString(),
                room.getUniqueName(),
                room.getDateCreated().toInstant(),
                room.getEndTime() == null ? null : room.getEndTime().toInstant(),
                room.getVideoCodecs().stream().map(Object::toString).toList());
    }

    static SeenRoom of(dev.tapedeck.twilio.model.Room room) {
        return new SeenRoom(
                room.sid().value(),
                room.status().value(),
                room.uniqueName(),
                room.dateCreated(),
                room.endTime(),
                room.videoCodecs().stream().map(codec -> codec.value()).toList());
    }
}
