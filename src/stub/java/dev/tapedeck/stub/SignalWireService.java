package dev.tapedeck.stub;

import java.util.List;

/** What the stand-in of SignalWire Video consists of: its project and its routes. */
final class SignalWireService {

    static final Credentials CREDENTIALS = new Credentials(
            Dice.of("signalwire project", 0).uuid(),
            Dice.of("signalwire api token", 0).sid("PT"));

    private SignalWireService() {}

    static Service of(SignalWireSpace space) {
        SignalWireRecordings recordings = new SignalWireRecordings(space);
        List<Route> routes = List.of(
                Route.get("/api/video/room_recordings", recordings::list),
                Route.get("/api/video/room_recordings/{id}", recordings::fetch),
                Route.delete("/api/video/room_recordings/{id}", recordings::delete),
                Route.get("/api/video/room_sessions/{id}/recordings", recordings::listOfSession));
        return new Service(Provider.SIGNALWIRE, CREDENTIALS, new SignalWireDialect(), routes);
    }
}
