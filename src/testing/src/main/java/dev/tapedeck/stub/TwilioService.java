package dev.tapedeck.stub;

import java.util.List;
import java.util.stream.Stream;

/** What the stand-in of Twilio Video consists of: its credentials and its routes. */
final class TwilioService {

    // Thrown, not written: a literal of this form would be taken for a leaked secret by scanners.
    static final Credentials API_KEY = new Credentials(
            Dice.of("twilio api key", 0).sid("SK"),
            Dice.of("twilio api secret", 0).hex());
    static final Credentials ACCOUNT = new Credentials(
            TwilioArchive.ACCOUNT_SID, Dice.of("twilio auth token", 0).hex());

    private TwilioService() {}

    static Service of(TwilioAccount account, MediaLinks links, boolean mediaAsJson) {
        TwilioRecordings recordings = new TwilioRecordings(account);
        TwilioRoomRecordings roomRecordings = new TwilioRoomRecordings(account);
        TwilioMedia media = new TwilioMedia(account, links, mediaAsJson);
        List<Route> routes = List.of(
                Route.get("/v1/Recordings", recordings::list),
                Route.get("/v1/Recordings/{Sid}", recordings::fetch),
                Route.delete("/v1/Recordings/{Sid}", recordings::delete),
                Route.get("/v1/Recordings/{Sid}/Media", media::ofRecording),
                Route.get("/v1/Rooms/{RoomSid}/Recordings", roomRecordings::list),
                Route.get("/v1/Rooms/{RoomSid}/Recordings/{Sid}", roomRecordings::fetch),
                Route.delete("/v1/Rooms/{RoomSid}/Recordings/{Sid}", roomRecordings::delete),
                Route.get("/v1/Rooms/{RoomSid}/Recordings/{Sid}/Media", media::ofRoomRecording));
        Access access = new BasicAccess("Twilio API", List.of(API_KEY, ACCOUNT));
        List<Route> all = Stream.of(
                        routes, TwilioRoomRoutes.of(account.rooms()), TwilioCompositionRoutes.of(account, media))
                .flatMap(List::stream)
                .toList();
        return new Service(Provider.TWILIO, access, new TwilioDialect(), all);
    }
}
