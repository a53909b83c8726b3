package dev.tapedeck.bench;

import com.twilio.rest.video.v1.room.RoomRecording;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checksum of a recording of the official SDK. Not thread-safe. */
final class OfficialHash {
    private final Fields fields = new Fields();

    long of(RoomRecording recording) {
        Map<?, ?> grouping = (Map<?, ?>) recording.getGroupingSids();
        Map<String, String> links = recording.getLinks();
        return fields.start()
                .text(recording.getAccountSid())
                .name(recording.getStatus().toString())
                .number(recording.getDateCreated().toEpochSecond())
                .text(recording.getSid())
                .text(recording.getSourceSid())
                .number(recording.getSize())
                .uri(recording.getUrl())
                .name(recording.getType().toString())
                .number(recording.getDuration())
                .name(recording.getContainerFormat().toString())
                .name(recording.getCodec().toString())
                .number(grouping.size())
                .text((String) grouping.get("room_sid"))
                .text((String) grouping.get("participant_sid"))
                .text(recording.getTrackName())
                .number(recording.getOffset())
                .uri(recording.getMediaExternalLocation())
                .text(recording.getRoomSid())
                .number(links.size())
                .uri(uri(links.get("media")))
                .end();
    }

    // The SDK returns links as strings, which its users must parse.
    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }
}
