package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.UrlSigner;
import java.util.List;
import java.util.function.Function;

/** The operations on recordings, {@code /api/video/room_recordings}, and on those of one session. */
final class Recordings {

    private static final int DEFAULT_MEDIA_TTL = 900;

    private final Project project;
    private final UrlSigner.Links links;
    private final Pager<Recording> pager;

    Recordings(Project project, UrlSigner.Links links, boolean relativeLinks) {
        this.project = project;
        this.links = links;
        this.pager = new Pager<>(Recording::id, relativeLinks);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/video/room_recordings", this::list),
                Route.get("/api/video/room_recordings/{id}", this::fetch),
                Route.delete("/api/video/room_recordings/{id}", this::delete),
                Route.get("/api/video/room_sessions/{id}/recordings", this::listOfSession));
    }

    private Response list(Request request) {
        return page(request, project.recordings());
    }

    private Response listOfSession(Request request) {
        String session = request.variable("id");
        if (!project.hasSession(session)) {
            throw request.notFound();
        }
        return page(
                request,
                project.recordings().filter(recording -> recording.sessionId().equals(session)));
    }

    private Response fetch(Request request) {
        Function<MediaFile, String> link = link(request);
        return Response.ok(find(request).json(link));
    }

    private Response delete(Request request) {
        project.delete(find(request));
        return Response.noContent();
    }

    private Recording find(Request request) {
        return project.recordings().find(request.variable("id")).orElseThrow(request::notFound);
    }

    private Response page(Request request, Listing<Recording> listing) {
        Function<MediaFile, String> link = link(request);
        return pager.page(request, listing, recording -> recording.json(link));
    }

    private Function<MediaFile, String> link(Request request) {
        int mediaTtl = request.query().number("media_ttl", DEFAULT_MEDIA_TTL);
        return file -> links.to(file, mediaTtl);
    }
}
