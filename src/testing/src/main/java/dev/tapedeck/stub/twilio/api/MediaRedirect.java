package dev.tapedeck.stub.twilio.api;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.MediaLinks;
import dev.tapedeck.stub.twilio.Account;
import java.util.Map;
import java.util.Optional;

/** The media of recordings and compositions, {@code .../{Sid}/Media}: the way to a file on the storage host. */
public final class MediaRedirect {

    private static final int DEFAULT_TTL = 3600;

    private final Account account;
    private final MediaLinks links;
    private final boolean asJson;

    public MediaRedirect(Account account, MediaLinks links, boolean asJson) {
        this.account = account;
        this.links = links;
        this.asJson = asJson;
    }

    public Response ofRecording(Request request) {
        return answer(request, account.recording(request).file());
    }

    public Response ofRoomRecording(Request request) {
        return answer(request, account.recordingOfRoom(request).file());
    }

    public Response ofComposition(Request request) {
        return answer(request, account.studio().composition(request).file());
    }

    private Response answer(Request request, Optional<MediaFile> media) {
        int ttl = request.query().number("Ttl", DEFAULT_TTL);
        if (ttl < 1) {
            throw RequestException.invalid("Ttl", "must be at least 1 but was " + ttl);
        }
        MediaFile file = media.orElseThrow(() -> RequestException.notFound(request.path()));
        String url = links.to(file, ttl);
        Json body = Json.object().put("redirect_to", url);
        return asJson ? Response.ok(body) : Response.of(302, body).with(Map.of("Location", url));
    }
}
