package dev.tapedeck.stub.twilio.recording;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.MediaRedirect;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The operations on the account's recordings, {@code /v1/Recordings}, and on those of a room,
 * {@code /v1/Rooms/{RoomSid}/Recordings}.
 */
public final class Recordings {

    private static final String OF_ACCOUNT = "/v1/Recordings";
    private static final String OF_ROOM = "/v1/Rooms/{RoomSid}/Recordings";

    private final RecordingStore store;
    private final Function<Request, String> roomSid;
    private final MediaRedirect media;
    private final Pager<Recording> accountPager = new Pager<>("recordings", 100, Recording::sid);
    private final Pager<Recording> roomPager = new Pager<>("recordings", 1000, Recording::sid);

    /** The function returns the SID of the room that the request names by its SID or its unique name. */
    public Recordings(RecordingStore store, Function<Request, String> roomSid, MediaRedirect media) {
        this.store = store;
        this.roomSid = roomSid;
        this.media = media;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(OF_ACCOUNT, this::list),
                Route.get(
                        OF_ACCOUNT + "/{Sid}",
                        request -> Response.ok(find(request).json(request.origin()))),
                Route.delete(OF_ACCOUNT + "/{Sid}", request -> delete(find(request))),
                Route.get(
                        OF_ACCOUNT + "/{Sid}/Media",
                        request -> media.to(find(request).file(), request)),
                Route.get(OF_ROOM, this::listOfRoom),
                Route.get(
                        OF_ROOM + "/{Sid}",
                        request -> Response.ok(findOfRoom(request).roomJson(request.origin()))),
                Route.delete(OF_ROOM + "/{Sid}", request -> delete(findOfRoom(request))),
                Route.get(
                        OF_ROOM + "/{Sid}/Media",
                        request -> media.to(findOfRoom(request).file(), request)));
    }

    private Response list(Request request) {
        Query query = request.query();
        Predicate<Recording> filter = filter(query)
                .and(Parameters.filter(query, "GroupingSid", Recordings::grouping))
                .and(Parameters.filter(query, "MediaType", Recordings::mediaType));
        Listing<Recording> created = created(store.recordings(), query);
        return accountPager.page(request, created.filter(filter), recording -> recording.json(request.origin()));
    }

    private Response listOfRoom(Request request) {
        Listing<Recording> listing = created(ofRoom(request), request.query()).filter(filter(request.query()));
        return roomPager.page(request, listing, recording -> recording.roomJson(request.origin()));
    }

    private Response delete(Recording recording) {
        store.delete(recording);
        return Response.noContent();
    }

    private Recording find(Request request) {
        return store.recordings().find(request.variable("Sid")).orElseThrow(request::notFound);
    }

    private Recording findOfRoom(Request request) {
        return ofRoom(request).find(request.variable("Sid")).orElseThrow(request::notFound);
    }

    private Listing<Recording> ofRoom(Request request) {
        return store.ofRoom(roomSid.apply(request));
    }

    private static Predicate<Recording> filter(Query query) {
        return Parameters.filter(query, "Status", Recordings::status)
                .and(Parameters.filter(query, "SourceSid", Recordings::source));
    }

    /** Returns the recordings of the request's dates, without a look at all of the others. */
    private static Listing<Recording> created(Listing<Recording> newestFirst, Query query) {
        return newestFirst
                .without(Parameters.createdBefore(query, Recording::dateCreated).negate())
                .only(Parameters.createdAfter(query, Recording::dateCreated));
    }

    private static Predicate<Recording> status(String text) {
        Parameters.check("Status", text, "processing|completed|deleted|failed");
        return recording -> recording.status().equals(text);
    }

    private static Predicate<Recording> source(String text) {
        Parameters.sid("SourceSid", text);
        return recording -> recording.track().sid().equals(text);
    }

    private static Predicate<Recording> grouping(String text) {
        Parameters.sid("GroupingSid", text);
        return recording -> recording.room().sid().equals(text)
                || recording.track().participantSid().equals(text);
    }

    private static Predicate<Recording> mediaType(String text) {
        Parameters.check("MediaType", text, "audio|video|data");
        return recording -> recording.track().mediaType().equals(text);
    }
}
