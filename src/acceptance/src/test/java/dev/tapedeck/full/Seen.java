package dev.tapedeck.full;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The values that two clients must agree on for the same recording. */
record Seen(
        String sid,
        String status,
        Instant dateCreated,
        @Nullable Long sizeInBytes,
        @Nullable Integer duration) {

    static Seen of(dev.tapedeck.twilio.model.Recording recording) {
        return new Seen(
                recording.sid().value(),
                recording.status().value(),
                recording.dateCreated(),
                recording.size(),
                recording.duration());
    }

    static Seen of(dev.tapedeck.twilio.model.RoomRecording recording) {
        return new Seen(
                recording.sid().value(),
                recording.status().value(),
                recording.dateCreated(),
                recording.size(),
                recording.duration());
    }

    static Seen of(com.twilio.rest.video.v1.Recording recording) {
        return new Seen(
                recording.getSid(),
                recording.getStatus().toString(),
                recording.getDateCreated().toInstant(),
                recording.getSize(),
                recording.getDuration());
    }

    static Seen of(com.twilio.rest.video.v1.room.RoomRecording recording) {
        return new Seen(
                recording.getSid(),
                recording.getStatus().toString(),
                recording.getDateCreated().toInstant(),
                recording.getSize(),
                recording.getDuration());
    }
}
