package dev.tapedeck.stub;

/** The recordings of one room, {@code /v1/Rooms/{RoomSid}/Recordings}. */
final class TwilioRoomRecordings {

    private final TwilioAccount account;
    private final TwilioPager<TwilioRecording> pager = new TwilioPager<>("recordings", 1000, TwilioRecording::sid);

    TwilioRoomRecordings(TwilioAccount account) {
        this.account = account;
    }

    Answer list(Request request) {
        Listing<TwilioRecording> listing =
                account.recordingsOfRoom(request).where(TwilioFilter.ofRoomRecordings(request.query()));
        return pager.page(request, listing, recording -> recording.roomJson(request.origin()));
    }

    Answer fetch(Request request) {
        return Answer.ok(account.recordingOfRoom(request).roomJson(request.origin()));
    }

    Answer delete(Request request) {
        account.delete(account.recordingOfRoom(request));
        return Answer.noContent();
    }
}
