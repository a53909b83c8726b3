package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.Account;
import dev.tapedeck.stub.twilio.api.Pager;

/** The recordings of one room, {@code /v1/Rooms/{RoomSid}/Recordings}. */
public final class RoomRecordings {

    private final Account account;
    private final Pager<Recording> pager = new Pager<>("recordings", 1000, Recording::sid);

    public RoomRecordings(Account account) {
        this.account = account;
    }

    public Response list(Request request) {
        Listing<Recording> listing =
                account.recordingsOfRoom(request).where(RecordingFilter.ofRoomRecordings(request.query()));
        return pager.page(request, listing, recording -> recording.roomJson(request.origin()));
    }

    public Response fetch(Request request) {
        return Response.ok(account.recordingOfRoom(request).roomJson(request.origin()));
    }

    public Response delete(Request request) {
        account.delete(account.recordingOfRoom(request));
        return Response.noContent();
    }
}
