package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.Account;
import dev.tapedeck.stub.twilio.api.Pager;

/** The recordings of the account, {@code /v1/Recordings}. */
public final class Recordings {

    private final Account account;
    private final Pager<Recording> pager = new Pager<>("recordings", 100, Recording::sid);

    public Recordings(Account account) {
        this.account = account;
    }

    public Response list(Request request) {
        Listing<Recording> listing = account.recordings().where(RecordingFilter.ofRecordings(request.query()));
        return pager.page(request, listing, recording -> recording.json(request.origin()));
    }

    public Response fetch(Request request) {
        return Response.ok(account.recording(request).json(request.origin()));
    }

    public Response delete(Request request) {
        account.delete(account.recording(request));
        return Response.noContent();
    }
}
