package dev.tapedeck.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** A plain HTTP client of one of a stand-in's APIs, with its credentials. */
public final class TestClient {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final String authorization;

    private TestClient(URI url, String user, String password) {
        this.url = url;
        this.authorization = basic(user, password);
    }

    public static TestClient ofTwilio(StandIn standIn) {
        return new TestClient(standIn.twilioUrl(), standIn.twilioApiKey(), standIn.twilioApiSecret());
    }

    public static TestClient ofSignalWire(StandIn standIn) {
        return new TestClient(standIn.signalWireUrl(), standIn.signalWireProjectId(), standIn.signalWireApiToken());
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** Returns the JSON of a 200; the target is a path or an absolute URL. */
    public JsonNode get(String target) throws Exception {
        HttpResponse<byte[]> response = send(request(target));
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    target + " gave " + response.statusCode() + " " + new String(response.body(), UTF_8));
        }
        return json(response);
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    public HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(url.resolve(target)).setHeader("Authorization", authorization);
    }

    public static HttpRequest.Builder requestWithoutCredentials(String url) {
        return HttpRequest.newBuilder(URI.create(url));
    }

    public HttpResponse<byte[]> delete(String target) throws Exception {
        return send(request(target).DELETE());
    }

    public HttpRequest.Builder post(String target, String body) {
        return request(target).POST(BodyPublishers.ofString(body));
    }

    public static JsonNode json(HttpResponse<byte[]> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }

    /** Returns all pages of a listing; {@code next} is the JSON pointer of the link to the next page. */
    public List<JsonNode> pages(String target, String next) throws Exception {
        List<JsonNode> pages = new ArrayList<>();
        for (String following = target; !following.isEmpty(); ) {
            // A listing without an end must fail the test, not hang it.
            if (pages.size() == 200) {
                throw new AssertionError("Still a page after 200: " + following);
            }
            JsonNode page = get(following);
            pages.add(page);
            JsonNode link = page.at(next);
            following = link.isTextual() ? link.textValue() : "";
        }
        return pages;
    }

    /** Returns a field of all items of all pages. */
    public static List<String> texts(List<JsonNode> pages, String items, String field) {
        return pages.stream()
                .flatMap(page -> StreamSupport.stream(page.get(items).spliterator(), false))
                .map(item -> item.get(field).asText())
                .toList();
    }

    /** Returns the first 100 of Twilio's recordings that have media. */
    public List<JsonNode> completedRecordings() throws Exception {
        JsonNode page = get("/v1/Recordings?Status=completed&PageSize=100");
        return StreamSupport.stream(page.get("recordings").spliterator(), false).toList();
    }

    /** Returns a new signed URL of the file of one of Twilio's recordings or compositions. */
    public String mediaUrl(JsonNode recording) throws Exception {
        HttpResponse<byte[]> response =
                send(request(recording.at("/links/media").asText()));
        return json(response).get("redirect_to").asText();
    }
}
