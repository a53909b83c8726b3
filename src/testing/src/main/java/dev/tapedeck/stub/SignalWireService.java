package dev.tapedeck.stub;

import java.util.List;

/** What the stand-in of SignalWire Video consists of: its project and its routes. */
final class SignalWireService {

    static final Credentials PROJECT = new Credentials(
            Dice.of("signalwire project", 0).uuid(),
            Dice.of("signalwire api token", 0).sid("PT"));

    private SignalWireService() {}

    static Service of(SignalWireSpace space, MediaLinks links, boolean relativeLinks) {
        SignalWireRecordings recordings = new SignalWireRecordings(space, links, relativeLinks);
        List<Route> routes = List.of(
                Route.get("/api/video/room_recordings", recordings::list),
                Route.get("/api/video/room_recordings/{id}", recordings::fetch),
                Route.delete("/api/video/room_recordings/{id}", recordings::delete),
                Route.get("/api/video/room_sessions/{id}/recordings", recordings::listOfSession));
        Access access = new BasicAccess("SignalWire", List.of(PROJECT));
        return new Service(Provider.SIGNALWIRE, access, new SignalWireDialect(), routes);
    }
}
