package dev.tapedeck.bench;

import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;

/** Decodes the bytes of a page with our client. */
final class OurPage {
    private OurPage() {}

    static Iterable<RoomRecording> decode(byte[] page) {
        return ListRoomRecordingsResponse.parse(page).recordings();
    }
}
