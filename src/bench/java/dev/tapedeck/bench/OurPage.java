package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;

/** How our client makes records of the bytes of a page. */
final class OurPage {
    private OurPage() {}

    static Iterable<RoomRecording> decode(byte[] page) {
        return ListRoomRecordingsResponse.parse(new String(page, UTF_8)).recordings();
    }
}
