package dev.tapedeck.stub.twilio;

import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.http.Access;
import dev.tapedeck.stub.http.BasicAuth;
import dev.tapedeck.stub.http.Credentials;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.MediaLinks;
import dev.tapedeck.stub.twilio.api.Errors;
import dev.tapedeck.stub.twilio.api.MediaRedirect;
import dev.tapedeck.stub.twilio.composition.CompositionRoutes;
import dev.tapedeck.stub.twilio.recording.Recordings;
import dev.tapedeck.stub.twilio.recording.RoomRecordings;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import dev.tapedeck.stub.twilio.room.RoomRoutes;
import java.util.List;
import java.util.stream.Stream;

/** What the stand-in of Twilio Video consists of: its credentials and its routes. */
public final class AccountService {

    // Thrown, not written: a literal of this form would be taken for a leaked secret by scanners.
    public static final Credentials API_KEY = new Credentials(
            SeededRandom.of("twilio api key", 0).sid("SK"),
            SeededRandom.of("twilio api secret", 0).hex());
    public static final Credentials ACCOUNT = new Credentials(
            SampleRecordings.ACCOUNT_SID,
            SeededRandom.of("twilio auth token", 0).hex());

    private AccountService() {}

    public static Service of(Account account, MediaLinks links, boolean mediaAsJson) {
        Recordings recordings = new Recordings(account);
        RoomRecordings roomRecordings = new RoomRecordings(account);
        MediaRedirect media = new MediaRedirect(account, links, mediaAsJson);
        List<Route> routes = List.of(
                Route.get("/v1/Recordings", recordings::list),
                Route.get("/v1/Recordings/{Sid}", recordings::fetch),
                Route.delete("/v1/Recordings/{Sid}", recordings::delete),
                Route.get("/v1/Recordings/{Sid}/Media", media::ofRecording),
                Route.get("/v1/Rooms/{RoomSid}/Recordings", roomRecordings::list),
                Route.get("/v1/Rooms/{RoomSid}/Recordings/{Sid}", roomRecordings::fetch),
                Route.delete("/v1/Rooms/{RoomSid}/Recordings/{Sid}", roomRecordings::delete),
                Route.get("/v1/Rooms/{RoomSid}/Recordings/{Sid}/Media", media::ofRoomRecording));
        Access access = new BasicAuth("Twilio API", List.of(API_KEY, ACCOUNT));
        List<Route> all = Stream.of(routes, RoomRoutes.of(account.rooms()), CompositionRoutes.of(account, media))
                .flatMap(List::stream)
                .toList();
        return new Service(Provider.TWILIO, access, new Errors(), all);
    }
}
