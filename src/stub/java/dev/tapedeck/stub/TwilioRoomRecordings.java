package dev.tapedeck.stub;

/** The recordings of one room, {@code /v1/Rooms/{RoomSid}/Recordings}. */
final class TwilioRoomRecordings {

    private final TwilioArchive archive;
    private final TwilioPager<TwilioRecording> pager = new TwilioPager<>("recordings", 1000, TwilioRecording::sid);

    TwilioRoomRecordings(TwilioArchive archive) {
        this.archive = archive;
    }

    Answer list(Request request) {
        Listing<TwilioRecording> listing = ofRoom(request).where(TwilioFilter.ofRoomRecordings(request.query()));
        return pager.page(request, listing, recording -> recording.roomJson(request.origin()));
    }

    Answer fetch(Request request) {
        return ofRoom(request)
                .find(request.variable("Sid"))
                .map(recording -> Answer.ok(recording.roomJson(request.origin())))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Listing<TwilioRecording> ofRoom(Request request) {
        TwilioRoom room = archive.room(request.variable("RoomSid")).orElseThrow(() -> Refusal.notFound(request.path()));
        return archive.recordings().where(recording -> recording.room().equals(room));
    }
}
