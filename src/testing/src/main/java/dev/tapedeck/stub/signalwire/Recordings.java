package dev.tapedeck.stub.signalwire;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.MediaLinks;
import java.util.function.Function;

/** All room recordings, {@code /api/video/room_recordings}, and those of one session. */
final class Recordings {

    private static final int DEFAULT_MEDIA_TTL = 900;

    private final Project space;
    private final MediaLinks links;
    private final Pager<Recording> pager;

    Recordings(Project space, MediaLinks links, boolean relativeLinks) {
        this.space = space;
        this.links = links;
        this.pager = new Pager<>(Recording::id, relativeLinks);
    }

    Response list(Request request) {
        return page(request, space.recordings());
    }

    Response listOfSession(Request request) {
        String session = request.variable("id");
        if (!space.hasSession(session)) {
            throw RequestException.notFound(request.path());
        }
        return page(
                request,
                space.recordings().where(recording -> recording.sessionId().equals(session)));
    }

    Response fetch(Request request) {
        Function<MediaFile, String> link = link(request);
        return Response.ok(find(request).json(link));
    }

    Response delete(Request request) {
        space.delete(find(request));
        return Response.noContent();
    }

    private Recording find(Request request) {
        return space.recordings()
                .find(request.variable("id"))
                .orElseThrow(() -> RequestException.notFound(request.path()));
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
