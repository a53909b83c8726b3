import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The program of docs/testing.md, written without a library for the service. */
class Archiver {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String credentials;
    private final Path folder;

    Archiver(URI service, String keySid, String secret, Path folder) {
        this.service = service;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((keySid + ":" + secret).getBytes());
        this.folder = folder;
    }

    List<String> run(Instant since) throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        String from = since.truncatedTo(ChronoUnit.SECONDS).toString();
        URI next = service.resolve("/v1/Recordings?PageSize=100&DateCreatedAfter=" + from);
        while (next != null) {
            if (!seen.add(next)) {
                throw new IOException("The listing repeats " + next);
            }
            JsonObject page = json(call("GET", next, ""), 200);
            for (JsonElement recording : page.getAsJsonArray("recordings")) {
                archive(recording.getAsJsonObject(), problems);
            }
            next = next(page);
        }
        return problems;
    }

    private URI next(JsonObject page) {
        JsonElement url = page.getAsJsonObject("meta").get("next_page_url");
        return url.isJsonNull() ? null : URI.create(url.getAsString());
    }

    private void archive(JsonObject recording, List<String> problems) throws InterruptedException {
        String sid = recording.get("sid").getAsString();
        String status = recording.get("status").getAsString();
        try {
            if (status.equals("failed")) {
                problems.add(sid + " has failed");
            } else if (status.equals("completed")) {
                save(sid, recording.get("size").getAsLong());
                json(call("DELETE", service.resolve("/v1/Recordings/" + sid), ""), 204);
            }
        } catch (IOException e) {
            problems.add(sid + ": " + e.getMessage());
        }
    }

    private void save(String sid, long size) throws IOException, InterruptedException {
        HttpResponse<String> found = call("GET", service.resolve("/v1/Recordings/" + sid + "/Media"), "");
        URI link = URI.create(json(found, 302).get("redirect_to").getAsString());
        Path part = folder.resolve(sid + ".part");
        try {
            HttpRequest request = HttpRequest.newBuilder(link).build();
            HttpResponse<Path> media = http.send(request, BodyHandlers.ofFile(part));
            if (media.statusCode() != 200 || Files.size(part) != size) {
                throw new IOException("The media has " + Files.size(part) + " bytes instead of " + size);
            }
            Files.move(part, folder.resolve(sid), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    String compose(String room) throws IOException, InterruptedException {
        URI compositions = service.resolve("/v1/Compositions");
        return json(call("POST", compositions, "RoomSid=" + room + "&AudioSources=*"), 201)
                .get("sid")
                .getAsString();
    }

    private HttpResponse<String> call(String method, URI url, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Authorization", credentials)
                .method(method, HttpRequest.BodyPublishers.ofString(form));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        for (int retry = 0; retry < 5 && mayRepeat(method, response.statusCode()); retry++) {
            String seconds = response.headers().firstValue("Retry-After").orElse("1");
            Thread.sleep(Long.parseLong(seconds) * 1000);
            response = http.send(request.build(), BodyHandlers.ofString());
        }
        return response;
    }

    private static boolean mayRepeat(String method, int status) {
        return status == 429 || status >= 500 && !method.equals("POST");
    }

    private static JsonObject json(HttpResponse<String> response, int status) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(response.uri().getPath() + " returned " + response.statusCode());
        }
        return response.body().isEmpty()
                ? new JsonObject()
                : JsonParser.parseString(response.body()).getAsJsonObject();
    }
}
