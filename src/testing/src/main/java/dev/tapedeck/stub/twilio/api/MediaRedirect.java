package dev.tapedeck.stub.twilio.api;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.storage.MediaFile;
import dev.tapedeck.stub.storage.UrlSigner;
import java.util.Map;
import java.util.Optional;

/**
 * Responds to requests for {@code .../{Sid}/Media} of recordings and compositions with a signed URL on the storage
 * host.
 *
 * @param asJson whether the response is a 200 and JSON instead of a 302 and the same JSON
 */
public record MediaRedirect(UrlSigner.Links links, boolean asJson) {

    private static final int DEFAULT_TTL = 3600;

    /** Returns the response with the URL of the file; a 404 if there is none. */
    public Response to(Optional<MediaFile> media, Request request) {
        int ttl = request.query().number("Ttl", DEFAULT_TTL);
        if (ttl < 1) {
            throw RequestException.invalid("Ttl", "must be at least 1 but was " + ttl);
        }
        String url = links.to(media.orElseThrow(request::notFound), ttl);
        JsonObject json = new JsonObject();
        json.addProperty("redirect_to", url);
        return asJson ? Response.ok(json) : Response.json(302, json).withHeaders(Map.of("Location", url));
    }
}
