package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.http.Access;
import dev.tapedeck.stub.http.BasicAuth;
import dev.tapedeck.stub.http.Credentials;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.storage.MediaLinks;
import java.util.List;

/** What the stand-in of SignalWire Video consists of: its project and its routes. */
public final class ProjectService {

    public static final Credentials PROJECT = new Credentials(
            SeededRandom.of("signalwire project", 0).uuid(),
            SeededRandom.of("signalwire api token", 0).sid("PT"));

    private ProjectService() {}

    public static Service of(Project space, MediaLinks links, boolean relativeLinks) {
        Recordings recordings = new Recordings(space, links, relativeLinks);
        List<Route> routes = List.of(
                Route.get("/api/video/room_recordings", recordings::list),
                Route.get("/api/video/room_recordings/{id}", recordings::fetch),
                Route.delete("/api/video/room_recordings/{id}", recordings::delete),
                Route.get("/api/video/room_sessions/{id}/recordings", recordings::listOfSession));
        Access access = new BasicAuth("SignalWire", List.of(PROJECT));
        return new Service(Provider.SIGNALWIRE, access, new Errors(), routes);
    }
}
