package dev.tapedeck.stub;

/** All room recordings, {@code /api/video/room_recordings}, and those of one session. */
final class SignalWireRecordings {

    private static final int DEFAULT_MEDIA_TTL = 900;

    private final SignalWireArchive archive;
    private final SignalWirePager<SignalWireRecording> pager = new SignalWirePager<>(SignalWireRecording::id);

    SignalWireRecordings(SignalWireArchive archive) {
        this.archive = archive;
    }

    Answer list(Request request) {
        return page(request, archive.recordings());
    }

    Answer listOfSession(Request request) {
        String session = request.variable("id");
        if (!archive.hasSession(session)) {
            throw Refusal.notFound(request.path());
        }
        return page(
                request,
                archive.recordings().where(recording -> recording.sessionId().equals(session)));
    }

    Answer fetch(Request request) {
        int mediaTtl = mediaTtl(request);
        return archive.recordings()
                .find(request.variable("id"))
                .map(recording -> Answer.ok(recording.json(mediaTtl)))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private Answer page(Request request, Listing<SignalWireRecording> listing) {
        int mediaTtl = mediaTtl(request);
        return pager.page(request, listing, recording -> recording.json(mediaTtl));
    }

    private static int mediaTtl(Request request) {
        return request.query().number("media_ttl", DEFAULT_MEDIA_TTL);
    }
}
