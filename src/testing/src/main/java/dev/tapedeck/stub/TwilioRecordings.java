package dev.tapedeck.stub;

/** The recordings of the account, {@code /v1/Recordings}. */
final class TwilioRecordings {

    private final TwilioAccount account;
    private final TwilioPager<TwilioRecording> pager = new TwilioPager<>("recordings", 100, TwilioRecording::sid);

    TwilioRecordings(TwilioAccount account) {
        this.account = account;
    }

    Answer list(Request request) {
        Listing<TwilioRecording> listing = account.recordings().where(TwilioFilter.ofRecordings(request.query()));
        return pager.page(request, listing, recording -> recording.json(request.origin()));
    }

    Answer fetch(Request request) {
        return Answer.ok(account.recording(request).json(request.origin()));
    }

    Answer delete(Request request) {
        account.delete(account.recording(request));
        return Answer.noContent();
    }
}
