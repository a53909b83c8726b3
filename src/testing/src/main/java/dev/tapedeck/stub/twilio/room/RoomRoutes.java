package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Route;
import java.util.List;
import java.util.stream.Stream;

/** The routes of rooms and of everything in them except recordings. */
public final class RoomRoutes {

    private static final String ROOM = "/v1/Rooms/{RoomSid}";
    private static final String PARTICIPANT = ROOM + "/Participants/{ParticipantSid}";

    private RoomRoutes() {}

    public static List<Route> of(RoomStore store) {
        return Stream.of(ofRooms(store), ofParticipants(store), ofTracks(store))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofRooms(RoomStore store) {
        Rooms rooms = new Rooms(store);
        RecordingRules rules = new RecordingRules(store);
        Transcriptions transcriptions = new Transcriptions(store);
        return List.of(
                Route.get("/v1/Rooms", rooms::list),
                Route.post("/v1/Rooms", rooms::create),
                Route.get("/v1/Rooms/{Sid}", rooms::fetch),
                Route.post("/v1/Rooms/{Sid}", rooms::update),
                Route.get(ROOM + "/RecordingRules", rules::fetch),
                Route.post(ROOM + "/RecordingRules", rules::replace),
                Route.get(ROOM + "/Transcriptions", transcriptions::list),
                Route.post(ROOM + "/Transcriptions", transcriptions::create),
                Route.get(ROOM + "/Transcriptions/{Ttid}", transcriptions::fetch),
                Route.post(ROOM + "/Transcriptions/{Ttid}", transcriptions::update));
    }

    private static List<Route> ofParticipants(RoomStore store) {
        Participants participants = new Participants(store);
        return List.of(
                Route.get(ROOM + "/Participants", participants::list),
                Route.get(ROOM + "/Participants/{Sid}", participants::fetch),
                Route.post(ROOM + "/Participants/{Sid}", participants::update),
                Route.post(ROOM + "/Participants/{Sid}/Anonymize", participants::anonymize));
    }

    private static List<Route> ofTracks(RoomStore store) {
        PublishedTracks published = new PublishedTracks(store);
        SubscribedTracks subscribed = new SubscribedTracks(store);
        return List.of(
                Route.get(PARTICIPANT + "/PublishedTracks", published::list),
                Route.get(PARTICIPANT + "/PublishedTracks/{Sid}", published::fetch),
                Route.get(PARTICIPANT + "/SubscribedTracks", subscribed::list),
                Route.get(PARTICIPANT + "/SubscribedTracks/{Sid}", subscribed::fetch),
                Route.get(PARTICIPANT + "/SubscribeRules", subscribed::rules),
                Route.post(PARTICIPANT + "/SubscribeRules", subscribed::replaceRules));
    }
}
