package dev.tapedeck.stub.signalwire.recording;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.signalwire.api.Pager;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.UrlSigner;
import java.util.List;
import java.util.function.Function;

/** The operations on recordings, {@code /api/video/room_recordings}. */
public final class Recordings {

    private static final int DEFAULT_MEDIA_TTL = 900;

    private final RecordingStore store;
    private final UrlSigner.Links links;
    private final Pager<Recording> pager;

    public Recordings(RecordingStore store, UrlSigner.Links links, boolean relativeLinks) {
        this.store = store;
        this.links = links;
        this.pager = new Pager<>(Recording::id, relativeLinks);
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/video/room_recordings", this::list),
                Route.get("/api/video/room_recordings/{id}", this::fetch),
                Route.delete("/api/video/room_recordings/{id}", this::delete));
    }

    private Response list(Request request) {
        return page(request, store.recordings());
    }

    private Response fetch(Request request) {
        Function<MediaFile, String> link = link(request);
        return Response.ok(find(request).json(link));
    }

    private Response delete(Request request) {
        store.delete(find(request));
        return Response.noContent();
    }

    private Recording find(Request request) {
        return store.recordings().find(request.variable("id")).orElseThrow(request::notFound);
    }

    /** Returns the page of these recordings that the request asks for. */
    public Response page(Request request, Listing<Recording> listing) {
        Function<MediaFile, String> link = link(request);
        return pager.page(request, listing, recording -> recording.json(link));
    }

    private Function<MediaFile, String> link(Request request) {
        int mediaTtl = request.query().number("media_ttl", DEFAULT_MEDIA_TTL);
        return file -> links.to(file, mediaTtl);
    }
}
