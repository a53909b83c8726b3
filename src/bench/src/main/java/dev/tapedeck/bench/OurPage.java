package dev.tapedeck.bench;

import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;

/** How our client makes records of the bytes of a page. */
final class OurPage {
    private OurPage() {}

    static Iterable<RoomRecording> decode(byte[] page) {
        return ListRoomRecordingsResponse.parse(page).recordings();
    }
}
