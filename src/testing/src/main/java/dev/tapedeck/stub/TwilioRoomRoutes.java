package dev.tapedeck.stub;

import java.util.List;
import java.util.stream.Stream;

/** The routes of rooms and what is in them, but for their recordings. */
final class TwilioRoomRoutes {

    private static final String ROOM = "/v1/Rooms/{RoomSid}";
    private static final String PARTICIPANT = ROOM + "/Participants/{ParticipantSid}";

    private TwilioRoomRoutes() {}

    static List<Route> of(TwilioSessions sessions) {
        return Stream.of(ofRooms(sessions), ofParticipants(sessions), ofTracks(sessions))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofRooms(TwilioSessions sessions) {
        TwilioRooms rooms = new TwilioRooms(sessions);
        TwilioRecordingRules rules = new TwilioRecordingRules(sessions);
        TwilioTranscriptions transcriptions = new TwilioTranscriptions(sessions);
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

    private static List<Route> ofParticipants(TwilioSessions sessions) {
        TwilioParticipants participants = new TwilioParticipants(sessions);
        return List.of(
                Route.get(ROOM + "/Participants", participants::list),
                Route.get(ROOM + "/Participants/{Sid}", participants::fetch),
                Route.post(ROOM + "/Participants/{Sid}", participants::update),
                Route.post(ROOM + "/Participants/{Sid}/Anonymize", participants::anonymize));
    }

    private static List<Route> ofTracks(TwilioSessions sessions) {
        TwilioPublishedTracks published = new TwilioPublishedTracks(sessions);
        TwilioSubscribedTracks subscribed = new TwilioSubscribedTracks(sessions);
        return List.of(
                Route.get(PARTICIPANT + "/PublishedTracks", published::list),
                Route.get(PARTICIPANT + "/PublishedTracks/{Sid}", published::fetch),
                Route.get(PARTICIPANT + "/SubscribedTracks", subscribed::list),
                Route.get(PARTICIPANT + "/SubscribedTracks/{Sid}", subscribed::fetch),
                Route.get(PARTICIPANT + "/SubscribeRules", subscribed::rules),
                Route.post(PARTICIPANT + "/SubscribeRules", subscribed::replaceRules));
    }
}
