package dev.tapedeck.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.storage.UrlSigner;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Changes real responses: pages of both providers' listings, links to media, and files.
 *
 * @param signer signs links to media
 * @param elsewhere the root of another host, to which nothing secret may be sent
 */
record PageFaults(UrlSigner signer, URI elsewhere) {

    /** Changes the response to a request. */
    interface Change {
        Response of(Request request, Response real);
    }

    /** Returns a page without records. */
    Response empty(Request request, Response real) {
        JsonObject page = page(real);
        page.entrySet().stream()
                .filter(field -> field.getValue().isJsonArray())
                .findFirst()
                .ifPresent(records -> page.add(records.getKey(), new JsonArray()));
        return with(real, page);
    }

    /** Returns a page that is followed by itself. */
    Response repeated(Request request, Response real) {
        return withNext(real, request.url().toString());
    }

    /** Returns a page that another host seems to go on with. */
    Response foreign(Request request, Response real) {
        String query = request.url().getRawQuery();
        return withNext(real, elsewhere + request.path() + (query == null ? "" : "?" + query));
    }

    /** Returns the response with expired links. */
    Response expired(Request request, Response real) {
        Map<String, String> headers = new LinkedHashMap<>(real.headers());
        headers.replaceAll((name, value) -> signer.expired(value));
        return new Response(
                real.status(), new Body.Text(signer.expired(real.body().toString())), headers);
    }

    /** Returns other bytes than those of the file. */
    static Response otherFile(Request request, Response real) {
        return new Response(real.status(), new Body.Inverted(real.body()), real.headers())
                .withHeaders(Map.of("ETag", "\"another-file\""));
    }

    /** Both providers have the link in an object of the page, under different names. */
    private static Response withNext(Response real, String link) {
        JsonObject page = page(real);
        if (page.has("meta")) {
            page.getAsJsonObject("meta").addProperty("next_page_url", link);
        } else if (page.has("links")) {
            page.getAsJsonObject("links").addProperty("next", link);
        }
        return with(real, page);
    }

    private static JsonObject page(Response real) {
        JsonElement page = JsonParser.parseString(real.body().toString());
        if (!page.isJsonObject()) {
            throw new IllegalStateException("This fault needs an operation that returns pages");
        }
        return page.getAsJsonObject();
    }

    private static Response with(Response real, JsonObject page) {
        return new Response(real.status(), new Body.Text(page.toString()), real.headers());
    }
}
