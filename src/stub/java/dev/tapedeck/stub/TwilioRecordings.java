package dev.tapedeck.stub;

/** The recordings of the account, {@code /v1/Recordings}. */
final class TwilioRecordings {

    private final Listing<TwilioRecording> recordings;
    private final TwilioPager<TwilioRecording> pager = new TwilioPager<>("recordings", 100, TwilioRecording::sid);

    TwilioRecordings(TwilioArchive archive) {
        this.recordings = archive.recordings();
    }

    Answer list(Request request) {
        Listing<TwilioRecording> listing = recordings.where(TwilioFilter.ofRecordings(request.query()));
        return pager.page(request, listing, recording -> recording.json(request.origin()));
    }

    Answer fetch(Request request) {
        return recordings
                .find(request.variable("Sid"))
                .map(recording -> Answer.ok(recording.json(request.origin())))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }
}
