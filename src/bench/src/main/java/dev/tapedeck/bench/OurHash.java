package dev.tapedeck.bench;

import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.OpenEnum;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checksum of a recording of our client. Not thread-safe. */
final class OurHash {
    private final Fields fields = new Fields();

    long of(RoomRecording recording) {
        Map<String, Sid> grouping = recording.groupingSids();
        Map<String, Link> links = recording.links();
        fields.start()
                .text(recording.accountSid().value())
                .name(name(recording.status()))
                .number(recording.dateCreated().getEpochSecond())
                .text(recording.sid().value());
        text(recording.sourceSid());
        fields.number(recording.size())
                .uri(recording.url().toUri())
                .name(name(recording.type()))
                .number(recording.duration())
                .name(name(recording.containerFormat()))
                .name(name(recording.codec()))
                .number(grouping.size());
        text(grouping.get("room_sid"));
        text(grouping.get("participant_sid"));
        fields.text(recording.trackName()).number(recording.offset());
        uri(recording.mediaExternalLocation());
        fields.text(recording.roomSid() == null ? null : recording.roomSid().value())
                .number(links.size());
        uri(links.get("media"));
        return fields.end();
    }

    private void text(@Nullable Sid sid) {
        fields.text(sid == null ? null : sid.value());
    }

    private void uri(@Nullable Link link) {
        fields.uri(link == null ? null : link.toUri());
    }

    private static String name(@Nullable OpenEnum value) {
        return value == null ? "" : value.value();
    }
}
